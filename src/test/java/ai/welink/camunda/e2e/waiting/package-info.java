/** Sends that wait for LinkedIn's answer: many of them, for long, and holding no thread. */
package ai.welink.camunda.e2e.waiting;
