import type { Catalogue } from '../en';
import { common } from './common';
import { home } from './home';
import { lobby } from './lobby';
import { me } from './me';
import { methods } from './methods';
import { moderate } from './moderate';
import { poll } from './poll';
import { refusals } from './refusals';
import { replay } from './replay';
import { room } from './room';
import { stages } from './stages';
import { team } from './team';
import { vote } from './vote';

export const de: Catalogue = { common, home, lobby, me, methods, moderate, poll, refusals, replay, room, stages, team, vote };
