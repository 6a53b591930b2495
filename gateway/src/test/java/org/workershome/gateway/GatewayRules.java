package org.workershome.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;

/** The borders inside the gateway. */
final class GatewayRules {
  private static final String BASE = "org.workershome.gateway.";

  private GatewayRules() {}

  static Map<String, ArchRule> all() {
    return Map.of(
        "only one class holds the HTTP client",
        noClasses()
            .that()
            .doNotHaveSimpleName("UpstreamClient")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.core.http.HttpClient"),
        "routes are data and know nobody",
        noClasses()
            .that()
            .resideInAPackage(BASE + "route..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                BASE + "admit..",
                BASE + "forward..",
                BASE + "report..",
                BASE + "problem..",
                BASE + "observe..",
                BASE + "health..",
                "io.vertx..",
                "org.workershome.kit.."),
        "what carries does not decide",
        noClasses()
            .that()
            .resideInAnyPackage(BASE + "forward..", BASE + "report..", BASE + "health..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE + "admit.."),
        "what decides does not carry",
        noClasses()
            .that()
            .resideInAPackage(BASE + "admit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BASE + "forward..", BASE + "report.."),
        "the door holds no state",
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.sql..",
                "javax.sql..",
                "jakarta.persistence..",
                "jakarta.transaction..",
                "org.hibernate.orm..",
                "org.apache.kafka..",
                "org.workershome.kit.outbox..",
                "org.workershome.kit.inbox..",
                "org.workershome.kit.idempotency..",
                "org.workershome.kit.rowscope.."));
  }
}
