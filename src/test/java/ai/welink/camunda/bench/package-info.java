/**
 * What the connectors cost, beside Camunda's HTTP connector and bare OkHttp: {@code mvn -Pbench}.
 */
package ai.welink.camunda.bench;
