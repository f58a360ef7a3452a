import { Component, type ComponentChildren, type FunctionComponent, h } from 'preact';

/** A component that is drawn again only when a prop of it is another value, whatever is drawn around it. */
export function memo<Props extends object>(View: FunctionComponent<Props>) {
  return class Same extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return differs(this.props, next);
    }

    override render(props: Props): ComponentChildren {
      return h(View, props);
    }
  };
}

function differs(before: object, now: object): boolean {
  const [old, next] = [before as Record<string, unknown>, now as Record<string, unknown>];
  return Object.keys(next).some((name) => !Object.is(next[name], old[name])) || Object.keys(old).some((name) => !(name in next));
}
