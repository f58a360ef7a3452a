import type { Ballot, RoundView } from '../../contracts';
import { t } from '../../i18n';
import { chosen, used } from './ballot';
import { optionName } from './words';

/** "3 of 5 recorded". */
export function usedReceipt(round: RoundView, ballot: Ballot): string {
  return t().vote.receipt(used(ballot), round.budget);
}

/** "Recorded: Yes". */
export function chosenReceipt(round: RoundView, ballot: Ballot): string {
  const option = round.options.find((one) => one.id === chosen(ballot));
  return option ? t().vote.recorded(optionName(round.method, option)) : t().vote.noReceipt;
}
