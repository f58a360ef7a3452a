import { Page } from '../app/Page';
import { Buttons } from './parts/Buttons';
import { Cards } from './parts/Cards';
import { Choices } from './parts/Choices';
import { Colours } from './parts/Colours';
import { Fields } from './parts/Fields';
import { News } from './parts/News';
import { Over } from './parts/Over';
import { Passing } from './parts/Passing';
import { Writing } from './parts/Writing';
import { guideWords, Specimen } from './Specimen';
import './Styleguide.css';

/** Every part of the design with its states. It draws the parts that the screens draw, so that it cannot show anything else. */
export function Styleguide() {
  const { title, lead } = guideWords();
  return (
    <Page title={title}>
      <div class="stack">
        <h1>{title}</h1>
        <p>{lead}</p>
        <Specimen part="buttons" Of={Buttons} />
        <Specimen part="fields" Of={Fields} />
        <Specimen part="choices" Of={Choices} />
        <Specimen part="writing" Of={Writing} />
        <Specimen part="cards" Of={Cards} />
        <Specimen part="over" Of={Over} />
        <Specimen part="news" Of={News} />
        <Specimen part="passing" Of={Passing} />
        <Specimen part="colours" Of={Colours} />
      </div>
    </Page>
  );
}
