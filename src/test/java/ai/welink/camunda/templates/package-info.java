/** Makes the element templates, and checks that the committed ones are those that are made. */
package ai.welink.camunda.templates;
