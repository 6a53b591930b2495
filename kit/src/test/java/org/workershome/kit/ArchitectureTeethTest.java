package org.workershome.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.workershome.kit.testing.ArchitectureRules;

/** Each rule bites the class that was planted for it. */
class ArchitectureTeethTest {
  private static final String BASE = "org.workershome.kit.archteeth";

  /** Rule → the culprit that its report must name. */
  private static final Map<String, String> CULPRITS =
      Map.ofEntries(
          Map.entry("packages form no cycle", "KnowsAlpha"),
          Map.entry("features meet in core, never each other", "KnowsBeta"),
          Map.entry("no module imports a service that is not itself", "ForeignWord"),
          Map.entry("REST methods are public", "hiddenMethod"),
          Map.entry("REST classes are hidden", "LooseResource"),
          Map.entry("bodies are @NotNull @Valid", "uncheckedBody"),
          Map.entry("entities never cross the wire", "leakedEntity"),
          Map.entry("what is said on the wire is a record", "SaidRequest"),
          Map.entry("wire types are top-level", "SaidRequest"),
          Map.entry("no field injection", "InjectedField"),
          Map.entry("beans hold only final or volatile fields", "lastCaller"),
          Map.entry("entities are hidden", "OpenEntity"),
          Map.entry("only repositories talk to Hibernate", "StraysIntoHibernate"),
          Map.entry("only the outbox and the inbox talk to Kafka", "StraysIntoKafka"),
          Map.entry("only the problem and idempotency rooms build status codes", "LooseResource"),
          Map.entry("rules of law are pure", "ImpureRules"),
          Map.entry("time and chance are passed in", "LooksAtTheClock"),
          Map.entry("nobody sleeps to wait", "LooksAtTheClock"),
          Map.entry(
              "no type is called Service, Manager, Helper, Util, Impl or Dto", "VagueManager"),
          Map.entry("every package is null-marked", "MayBeNull"));

  private final Map<String, ArchRule> rules = ArchitectureRules.of(BASE, Set.of("alpha", "beta"));

  @TestFactory
  Stream<DynamicTest> everyRuleNamesItsCulprit() {
    JavaClasses planted = new ClassFileImporter().importPackages(BASE);
    return rules.entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () -> {
                      var result = rule.getValue().evaluate(planted);
                      assertThat(result.hasViolation()).isTrue();
                      assertThat(String.join("\n", result.getFailureReport().getDetails()))
                          .contains(CULPRITS.get(rule.getKey()));
                    }));
  }

  @Test
  void everyRuleHasACulprit() {
    assertThat(CULPRITS.keySet()).isEqualTo(rules.keySet());
  }
}
