/**
 * That no message goes out twice, whatever dies: crashes, races, lost commands and storms, counted
 * at the simulated WeLink.
 */
package ai.welink.camunda.e2e.sendonce;
