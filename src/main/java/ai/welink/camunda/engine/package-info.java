/** What the connectors ask of the workflow engine, through its Java client. */
package ai.welink.camunda.engine;
