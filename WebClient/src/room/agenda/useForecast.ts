import { serverNow, slowBeat } from '../../connection';
import { useRoom } from '../context';
import { type Forecast, forecast } from './forecast';

export function useForecast(): Forecast | undefined {
  void slowBeat.value;
  return forecast(useRoom().view.meeting, serverNow());
}
