import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { send } from '../connection';
import type { MyTeam, Reply, TeamCommand, TeamView } from '../contracts';
import { toldApart } from '../ui/names';

export interface TeamRoom {
  readonly id: string;
  readonly view: TeamView;
  readonly mine: MyTeam;
  readonly isLeader: boolean;
  readonly canWrite: boolean;
  readonly send: (command: TeamCommand) => Promise<Reply>;
}

const TeamContext = createContext<TeamRoom | undefined>(undefined);

export const TeamProvider = TeamContext.Provider;

export function useTeam(): TeamRoom {
  const team = useContext(TeamContext);
  if (!team) throw new Error('There is no team around this component.');
  return team;
}

export function makeTeam(id: string, view: TeamView, mine: MyTeam): TeamRoom {
  return {
    id,
    view: { ...view, members: toldApart(view.members) },
    mine,
    isLeader: mine.role === 'leader',
    canWrite: mine.role !== 'observer',
    send: (command) => send('team', id, command),
  };
}
