import { createHash } from 'node:crypto';

import { examples } from '../examples/example-set.js';
import { newDiagram, diagramWithTask } from '../journeys/diagrams.js';
import { JOURNEYS } from '../journeys/journeys.js';
import { fillIn, openGroups, place } from '../journeys/travel.js';
import { allOf, committed } from '../templates/template-set.js';

/**
 * All pictures of the documents: the file of each, what it is made from, and how.
 *
 * @returns {{ file: string, source: string, take: (photographer: object) => Promise<Buffer> }[]}
 */
export const album = () => [
  ...examples().map(({ file, text }) => ({
    file: file.replace('.bpmn', '.png'),
    source: text,
    take: photographer => photographer.ofDiagram(text)
  })),
  ...committed().current.map(({ file, text, json }) => ({
    file: `panel-${file.replace('.json', '.png')}`,
    source: text,
    take: photographer => ofPanel(photographer, file.replace('.json', ''), json)
  }))
];

/** A short name of what a picture was made from. */
export const digest = source => createHash('sha256').update(source).digest('hex').slice(0, 16);

function ofPanel(photographer, name, template) {
  const journey = JOURNEYS[name];
  const begin = journey.attached ? diagramWithTask(name) : newDiagram(name);
  return photographer.ofPanel(begin, allOf(committed()), async designer => {
    await place(designer, journey, template);
    await openGroups(designer.panel, journey);
    await fillIn(designer.panel, journey);
    // it shows an id, which is another one each time
    await designer.panel.close('General');
  });
}
