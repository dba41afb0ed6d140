import Modeler from 'camunda-bpmn-js/lib/camunda-cloud/Modeler';
import Viewer from 'camunda-bpmn-js/lib/camunda-cloud/Viewer';

/*
 * What the desktop application does around its libraries, and no more: a canvas, the panel beside
 * it, templates from a folder, open and save. Everything else a person does in the browser.
 */
let modeler;
let viewer;

window.desk = {

  /** Opens a diagram for Camunda 8.8 with these templates at hand, in a Modeler of its own. */
  async open(xml, templates) {
    modeler?.destroy();
    modeler = new Modeler({ container: '#canvas', propertiesPanel: { parent: '#panel' } });
    modeler.get('elementTemplates').setEngines({ camunda: '8.8' });
    modeler.get('elementTemplatesLoader').setTemplates(templates);
    await modeler.importXML(xml);
  },

  /** Shows a diagram and nothing else; tells how large it is. */
  async show(xml) {
    document.body.innerHTML = '<div id="canvas"></div>';
    viewer = new Viewer({ container: '#canvas' });
    await viewer.importXML(xml);
    const { inner } = viewer.get('canvas').viewbox();
    return { x: inner.x, y: inner.y, width: inner.width, height: inner.height };
  },

  /** Brings a point of the shown diagram into the upper left corner, at its real size. */
  moveTo(x, y) {
    const { clientWidth: width, clientHeight: height } = document.querySelector('#canvas');
    viewer.get('canvas').resized();
    viewer.get('canvas').viewbox({ x, y, width, height });
  },

  /** The diagram as it would be saved. */
  async save() {
    return (await modeler.saveXML({ format: true })).xml;
  }
};
