/** Which package may know which. */
package ai.welink.camunda.architecture;
