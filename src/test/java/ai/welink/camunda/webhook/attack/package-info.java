/** The receiver on the open internet: floods, slow and endless bodies, repeats, and its timing. */
package ai.welink.camunda.webhook.attack;
