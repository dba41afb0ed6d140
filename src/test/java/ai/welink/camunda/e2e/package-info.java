/** The connectors in the real runtime at the real engine, with a simulated WeLink behind them. */
package ai.welink.camunda.e2e;
