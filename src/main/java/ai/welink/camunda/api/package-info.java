/** WeLink over HTTP: one POST, the evidence of the wire, and the verdict. Only here is OkHttp. */
package ai.welink.camunda.api;
