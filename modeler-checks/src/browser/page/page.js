import Modeler from 'camunda-bpmn-js/lib/camunda-cloud/Modeler';

/*
 * What the desktop application does around its libraries, and no more: a canvas, the panel beside
 * it, templates from a folder, open and save. Everything else a person does in the browser.
 */
let modeler;

window.desk = {

  /** Opens a diagram for Camunda 8.8 with these templates at hand, in a Modeler of its own. */
  async open(xml, templates) {
    modeler?.destroy();
    modeler = new Modeler({ container: '#canvas', propertiesPanel: { parent: '#panel' } });
    modeler.get('elementTemplates').setEngines({ camunda: '8.8' });
    modeler.get('elementTemplatesLoader').setTemplates(templates);
    await modeler.importXML(xml);
  },

  /** The diagram as it would be saved. */
  async save() {
    return (await modeler.saveXML({ format: true })).xml;
  }
};
