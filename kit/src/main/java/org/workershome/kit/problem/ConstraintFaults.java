package org.workershome.kit.problem;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * All faults of a request at once. The path of a fault is the caller's: {@code employer.name}, not
 * the name of our method or of its parameter.
 */
final class ConstraintFaults {
  /** The whole body, where there is no field to name. */
  static final String BODY = "body";

  private ConstraintFaults() {}

  static ProblemException problem(
      ResteasyReactiveViolationException thrown, SimpleResourceInfo resource) {
    if (thrown.getConstraintViolations().stream().anyMatch(ConstraintFaults::isOfOurAnswer)) {
      return new ProblemException(TechnicalProblem.INTERNAL, thrown);
    }
    List<FieldFault> faults =
        thrown.getConstraintViolations().stream()
            .map(violation -> fault(violation, resource))
            .sorted(Comparator.comparing(FieldFault::field).thenComparing(FieldFault::code))
            .toList();
    if (faults.size() == 1 && isMissingBody(faults.getFirst())) {
      return new ProblemException(TechnicalProblem.MALFORMED_REQUEST)
          .detail("缺少请求内容", "The body is missing");
    }
    ProblemException problem = new ProblemException(TechnicalProblem.INVALID_FIELDS);
    faults.forEach(problem::fault);
    return problem;
  }

  private static boolean isOfOurAnswer(ConstraintViolation<?> violation) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.RETURN_VALUE) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMissingBody(FieldFault fault) {
    return fault.field().equals(BODY) && fault.code().equals("NOT_NULL");
  }

  private static FieldFault fault(ConstraintViolation<?> violation, SimpleResourceInfo resource) {
    return ConstraintMessages.fault(field(violation, resource), violation);
  }

  private static String field(ConstraintViolation<?> violation, SimpleResourceInfo resource) {
    StringBuilder field = new StringBuilder();
    String parameter = null;
    for (Iterator<Path.Node> nodes = violation.getPropertyPath().iterator(); nodes.hasNext(); ) {
      Path.Node node = nodes.next();
      switch (node.getKind()) {
        case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE, BEAN -> {
          // Ours, not the caller's.
        }
        case PARAMETER ->
            parameter = wireName(resource, node.as(Path.ParameterNode.class).getParameterIndex());
        case PROPERTY, CONTAINER_ELEMENT -> append(field, node);
      }
    }
    if (!field.isEmpty()) {
      return field.toString();
    }
    return parameter == null ? BODY : parameter;
  }

  private static void append(StringBuilder field, Path.Node node) {
    if (node.getIndex() != null) {
      field.append('[').append(node.getIndex()).append(']');
    } else if (node.getKey() != null) {
      field.append('[').append(node.getKey()).append(']');
    }
    // An element of a list shows up as "<list element>": its index is enough.
    if (node.getKind() == ElementKind.PROPERTY) {
      field.append(field.isEmpty() ? "" : ".").append(node.getName());
    }
  }

  /** The name of a query, path, header or cookie parameter; the body has none. */
  private static @org.jspecify.annotations.Nullable String wireName(
      SimpleResourceInfo resource, int index) {
    // Also those that a room of kit offers and a service only gives an address.
    for (Method method : resource.getResourceClass().getMethods()) {
      if (method.getName().equals(resource.getMethodName())
          && List.of(method.getParameterTypes()).equals(List.of(resource.parameterTypes()))) {
        String implied = method.getParameters()[index].getName();
        for (Annotation annotation : method.getParameterAnnotations()[index]) {
          String name = named(annotation, implied);
          if (name != null) {
            return name;
          }
        }
      }
    }
    return null;
  }

  private static @org.jspecify.annotations.Nullable String named(
      Annotation annotation, String implied) {
    return switch (annotation) {
      case QueryParam query -> query.value();
      case PathParam path -> path.value();
      case HeaderParam header -> header.value();
      case CookieParam cookie -> cookie.value();
      case RestQuery query -> query.value().isEmpty() ? implied : query.value();
      case RestPath path -> path.value().isEmpty() ? implied : path.value();
      case RestHeader header -> header.value().isEmpty() ? implied : header.value();
      case RestCookie cookie -> cookie.value().isEmpty() ? implied : cookie.value();
      default -> null;
    };
  }
}
