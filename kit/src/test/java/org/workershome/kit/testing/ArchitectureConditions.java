package org.workershome.kit.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** What ArchUnit has no words for. */
final class ArchitectureConditions {
  private static final List<Class<? extends Annotation>> VERBS =
      List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

  private ArchitectureConditions() {}

  static DescribedPredicate<JavaMethod> restMethods() {
    return DescribedPredicate.describe(
        "are REST methods", method -> VERBS.stream().anyMatch(method::isAnnotatedWith));
  }

  static DescribedPredicate<JavaClass> areBeans() {
    return DescribedPredicate.describe(
        "are beans",
        type ->
            type.isAnnotatedWith(ApplicationScoped.class)
                || type.isAnnotatedWith(Singleton.class)
                || type.isAnnotatedWith(Path.class));
  }

  /** A parameter without any JAX-RS annotation is the body. */
  static ArchCondition<JavaMethod> acceptOnlyCheckedBodies() {
    return condition(
        "accept only bodies that are @NotNull and @Valid",
        method ->
            method.getParameters().stream()
                .filter(ArchitectureConditions::isBody)
                .allMatch(
                    body ->
                        body.isAnnotatedWith(NotNull.class) && body.isAnnotatedWith(Valid.class)),
        JavaMethod::getFullName);
  }

  static ArchCondition<JavaMethod> notMentionEntities() {
    return condition(
        "not mention entities",
        method ->
            method.getRawParameterTypes().stream()
                    .noneMatch(type -> type.isAnnotatedWith(Entity.class))
                && method.getReturnType().getAllInvolvedRawTypes().stream()
                    .noneMatch(type -> type.isAnnotatedWith(Entity.class)),
        JavaMethod::getFullName);
  }

  static ArchCondition<JavaClass> beRecords() {
    return condition("be records", JavaClass::isRecord, JavaClass::getName);
  }

  static ArchCondition<JavaClass> beTopLevel() {
    return condition("be top-level", JavaClass::isTopLevelClass, JavaClass::getName);
  }

  static ArchCondition<JavaField> finalOrVolatile() {
    return condition(
        "be final or volatile",
        field ->
            field.getModifiers().contains(JavaModifier.FINAL)
                || field.getModifiers().contains(JavaModifier.VOLATILE),
        JavaField::getFullName);
  }

  static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return condition(
        "live in a package marked @NullMarked",
        type -> type.getPackage().isAnnotatedWith(NullMarked.class),
        JavaClass::getName);
  }

  private static boolean isBody(JavaParameter parameter) {
    BiPredicate<JavaAnnotation<JavaParameter>, String> from =
        (annotation, prefix) -> annotation.getRawType().getName().startsWith(prefix);
    return parameter.getAnnotations().stream()
        .noneMatch(
            annotation ->
                from.test(annotation, "jakarta.ws.rs.")
                    || from.test(annotation, "org.jboss.resteasy.reactive."));
  }

  private static <T> ArchCondition<T> condition(
      String description, Predicate<T> holds, java.util.function.Function<T, String> name) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        if (!holds.test(item)) {
          events.add(
              SimpleConditionEvent.violated(item, name.apply(item) + " does not " + description));
        }
      }
    };
  }
}
