/** What designers make in the Modeler, run in the real engine. */
package ai.welink.camunda.modeler;
