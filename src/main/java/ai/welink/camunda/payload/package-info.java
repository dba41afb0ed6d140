/** The shapes and spellings of WeLink's JSON, for answers and webhooks alike. */
package ai.welink.camunda.payload;
