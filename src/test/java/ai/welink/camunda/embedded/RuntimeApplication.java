package ai.welink.camunda.embedded;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The runtime as Camunda builds it: everything by auto-configuration, nothing by scanning. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class RuntimeApplication {}
