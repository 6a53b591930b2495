package org.workershome.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.workershome.kit.testing.ArchitectureConditions.acceptOnlyCheckedBodies;
import static org.workershome.kit.testing.ArchitectureConditions.areBeans;
import static org.workershome.kit.testing.ArchitectureConditions.beRecords;
import static org.workershome.kit.testing.ArchitectureConditions.beTopLevel;
import static org.workershome.kit.testing.ArchitectureConditions.finalOrVolatile;
import static org.workershome.kit.testing.ArchitectureConditions.liveInANullMarkedPackage;
import static org.workershome.kit.testing.ArchitectureConditions.notMentionEntities;
import static org.workershome.kit.testing.ArchitectureConditions.restMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * The shape that every module keeps, as rules a machine checks. {@link ArchitectureSuite} runs them
 * over a module; {@code ArchitectureTeethTest} runs each over a class planted to break it, because
 * a rule that cannot fail protects nothing.
 */
public final class ArchitectureRules {
  private static final Set<String> SERVICES = Set.of("petition", "aid", "competition", "gateway");

  private ArchitectureRules() {}

  /**
   * All rules for one module, by name.
   *
   * @param base the module's root package
   * @param features names of the sub-packages of {@code base} that may not know each other
   */
  public static Map<String, ArchRule> of(String base, Set<String> features) {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.putAll(borders(base, features));
    rules.putAll(restShape());
    rules.putAll(beanShape());
    rules.putAll(storageAndMessages());
    rules.putAll(purity());
    rules.putAll(names());
    return rules;
  }

  private static Map<String, ArchRule> borders(String base, Set<String> features) {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put(
        "packages form no cycle", slices().matching(base + ".(**)").should().beFreeOfCycles());
    rules.put(
        "features meet in core, never each other",
        slices()
            .matching(base + ".(*)..")
            .that(
                DescribedPredicate.describe(
                    "are features",
                    slice -> slice.stream().anyMatch(type -> isFeature(base, features, type))))
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true));
    rules.put(
        "no module imports a service that is not itself",
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAPackage("org.workershome..")
                    .and(
                        DescribedPredicate.describe(
                            "belong to another service", type -> belongsToAnother(base, type)))));
    return rules;
  }

  private static Map<String, ArchRule> restShape() {
    return Map.of(
        "REST methods are public",
        methods()
            .that(restMethods())
            .should()
            .bePublic()
            .because("a package-private one is silently a 404")
            .allowEmptyShould(true),
        "REST classes are hidden",
        classes()
            .that()
            .areAnnotatedWith(jakarta.ws.rs.Path.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true),
        "bodies are @NotNull @Valid",
        methods().that(restMethods()).should(acceptOnlyCheckedBodies()).allowEmptyShould(true),
        "entities never cross the wire",
        methods().that(restMethods()).should(notMentionEntities()).allowEmptyShould(true),
        "what is said on the wire is a record",
        classes()
            .that()
            .haveNameMatching(".*(Request|View)$")
            .and()
            .areNotInterfaces()
            .should(beRecords())
            .allowEmptyShould(true),
        "wire types are top-level",
        classes()
            .that()
            .haveNameMatching(".*(Request|View)$")
            .should(beTopLevel())
            .because("nested ones get numbered names in the contract")
            .allowEmptyShould(true));
  }

  private static Map<String, ArchRule> beanShape() {
    return Map.of(
        "no field injection",
        noFields().should().beAnnotatedWith(Inject.class).allowEmptyShould(true),
        "beans hold only final or volatile fields",
        fields()
            .that()
            .areDeclaredInClassesThat(areBeans())
            .and()
            .areNotStatic()
            .should(finalOrVolatile())
            .allowEmptyShould(true));
  }

  private static Map<String, ArchRule> storageAndMessages() {
    return Map.of(
        "entities are hidden",
        classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true),
        "only repositories talk to Hibernate",
        noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .areNotAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "jakarta\\.persistence\\.EntityManager|io\\.quarkus\\.hibernate\\.orm\\.panache\\..*"),
        "only the outbox and the inbox talk to Kafka",
        noClasses()
            .that()
            .resideOutsideOfPackages("org.workershome.kit.outbox..", "org.workershome.kit.inbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.."),
        // And the one that gives out parts of files, which are a 206.
        "only the problem and idempotency rooms build status codes",
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.workershome.kit.attachment.SendAttachment")
            .and()
            .resideOutsideOfPackages(
                "org.workershome.kit.problem..",
                "org.workershome.kit.idempotency..",
                "org.workershome.kit.identity..")
            .should()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "Response.status(…)",
                    call ->
                        call.getTargetOwner().isAssignableTo(jakarta.ws.rs.core.Response.class)
                            && call.getName().equals("status"))));
  }

  private static Map<String, ArchRule> purity() {
    return Map.of(
        "rules of law are pure",
        noClasses()
            .that()
            .haveSimpleNameEndingWith("Rules")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "jakarta..", "io.quarkus..", "io.vertx..", "java.sql..", "org.hibernate..")
            .allowEmptyShould(true),
        "time and chance are passed in",
        noClasses()
            .that()
            .doNotHaveSimpleName("Ids")
            .and()
            .doNotHaveSimpleName("Clocks")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callConstructor(Random.class),
        "nobody sleeps to wait",
        noClasses()
            .should()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "Thread.sleep(…)",
                    call ->
                        call.getTargetOwner().isEquivalentTo(Thread.class)
                            && call.getName().equals("sleep"))));
  }

  private static Map<String, ArchRule> names() {
    return Map.of(
        "no type is called Service, Manager, Helper, Util, Impl or Dto",
        noClasses()
            .should()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto"),
        "every package is null-marked",
        classes().should(liveInANullMarkedPackage()));
  }

  private static boolean isFeature(String base, Set<String> features, JavaClass type) {
    return features.stream()
        .map(feature -> base + "." + feature)
        .anyMatch(
            name ->
                type.getPackageName().equals(name) || type.getPackageName().startsWith(name + "."));
  }

  private static boolean belongsToAnother(String base, JavaClass type) {
    return SERVICES.stream()
        .map(service -> "org.workershome." + service)
        .filter(root -> !base.equals(root))
        .anyMatch(
            root ->
                type.getPackageName().equals(root) || type.getPackageName().startsWith(root + "."));
  }
}
