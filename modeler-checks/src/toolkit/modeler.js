import {
  CloudElementTemplatesCoreModule,
  HeadlessModeler,
  modelerModdle,
  zeebeModdle
} from '../../target/toolkit.mjs';

/**
 * The Modeler without a screen, with a diagram open.
 *
 * @param {string} xml
 * @param {object[]} templates
 */
export async function openHeadless(xml, templates) {
  const modeler = new HeadlessModeler({
    additionalModules: [CloudElementTemplatesCoreModule],
    moddleExtensions: { zeebe: zeebeModdle, modeler: modelerModdle }
  });
  await modeler.importXML(xml);
  modeler.get('elementTemplates').set(templates);
  return modeler;
}

/** The diagram as the Modeler would save it. */
export const saved = async modeler => (await modeler.saveXML({ format: true })).xml;

/** The elements of the open diagram that a template was applied to. */
export const templated = modeler =>
  modeler.get('elementRegistry').filter(({ businessObject, labelTarget }) =>
    !labelTarget && businessObject.get('zeebe:modelerTemplate'));
