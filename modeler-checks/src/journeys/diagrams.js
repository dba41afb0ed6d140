const shape = (id, x, y, width, height) => `
      <bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">
        <dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />
      </bpmndi:BPMNShape>`;

const diagram = (processId, content, drawing) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn" exporter="Camunda Modeler" exporterVersion="5.40.0" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">
  <bpmn:process id="${processId}" isExecutable="true">${content}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="${processId}">${drawing}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

/** What "New diagram" gives: a start event. */
export const newDiagram = processId => diagram(processId, `
    <bpmn:startEvent id="start" name="Begin" />`, shape('start', 152, 142, 36, 36));

/** A person is at work on something: a task that an event can be attached to. */
export const diagramWithTask = processId => diagram(processId, `
    <bpmn:startEvent id="start" name="Begin">
      <bpmn:outgoing>to_work</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:sequenceFlow id="to_work" sourceRef="start" targetRef="work" />
    <bpmn:userTask id="work" name="Prepare the interview">
      <bpmn:extensionElements>
        <zeebe:userTask />
      </bpmn:extensionElements>
      <bpmn:incoming>to_work</bpmn:incoming>
      <bpmn:outgoing>to_done</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:sequenceFlow id="to_done" sourceRef="work" targetRef="done" />
    <bpmn:endEvent id="done" name="Interview prepared">
      <bpmn:incoming>to_done</bpmn:incoming>
    </bpmn:endEvent>`, `${shape('start', 152, 142, 36, 36)}${shape('work', 260, 120, 100, 80)}${shape('done', 432, 142, 36, 36)}
      <bpmndi:BPMNEdge id="to_work_di" bpmnElement="to_work">
        <di:waypoint x="188" y="160" />
        <di:waypoint x="260" y="160" />
      </bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="to_done_di" bpmnElement="to_done">
        <di:waypoint x="360" y="160" />
        <di:waypoint x="432" y="160" />
      </bpmndi:BPMNEdge>`);
