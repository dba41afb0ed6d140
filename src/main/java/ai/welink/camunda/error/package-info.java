/** What can go wrong when a message is sent: codes, what they mean and what helps. */
package ai.welink.camunda.error;
