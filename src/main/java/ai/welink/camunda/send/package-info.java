/** Sending once: claim, one POST, record. Knows neither HTTP nor Camunda. */
package ai.welink.camunda.send;
