/** The tables of the documents, made from the code or compared with it. */
package ai.welink.camunda.docs;
