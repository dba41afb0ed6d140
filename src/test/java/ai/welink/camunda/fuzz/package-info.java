/** What fuzz tests compare with: a reading of JSON that shares nothing with the one under test. */
package ai.welink.camunda.fuzz;
