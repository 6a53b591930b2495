package org.workershome.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that cannot fail protects nothing: each is run over a class planted to break it. */
class ArchitectureTeethTest {
  private static final Map<String, String> PLANTED =
      Map.of(
          "only one class holds the HTTP client", "SecondHolderOfTheClient",
          "routes are data and know nobody", "RouteThatKnowsProblems",
          "what carries does not decide", "CarrierThatDecides",
          "what decides does not carry", "CheckThatCarries",
          "the door holds no state", "CheckWithAMemory");

  @TestFactory
  Stream<DynamicTest> everyRuleBites() {
    JavaClasses planted =
        new ClassFileImporter()
            .importPackages(
                "org.workershome.gateway.route.archteeth",
                "org.workershome.gateway.forward.archteeth",
                "org.workershome.gateway.admit.archteeth");
    return GatewayRules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () ->
                        assertThatThrownBy(() -> rule.getValue().check(planted))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining(
                                PLANTED.getOrDefault(rule.getKey(), "nothing is planted"))));
  }

  @Test
  void somethingIsPlantedForEveryRule() {
    assertThat(PLANTED.keySet()).isEqualTo(GatewayRules.all().keySet());
  }
}
