/** The shaded jar as it is shipped. */
package ai.welink.camunda.jar;
