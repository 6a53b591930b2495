package org.workershome.kit.paging;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Refuses query parameters that the matched method does not declare: a mistyped filter must not
 * return everything.
 */
@Provider
class UnknownParameterFilter implements ContainerRequestFilter {
  private final ResourceInfo resource;
  private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

  UnknownParameterFilter(ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Set<String> sent = request.getUriInfo().getQueryParameters().keySet();
    if (sent.isEmpty()) {
      return;
    }
    Set<String> known = declared.computeIfAbsent(resource.getResourceMethod(), this::parameters);
    var problem = new ProblemException(TechnicalProblem.UNKNOWN_PARAMETER);
    sent.stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(
            name ->
                problem.fault(
                    name,
                    "UNKNOWN_PARAMETER",
                    "不支持的参数，可用参数：" + String.join(", ", known),
                    "Not a parameter here; known are: " + String.join(", ", known)));
    if (!problem.faults().isEmpty()) {
      throw problem;
    }
  }

  private Set<String> parameters(Method method) {
    return Arrays.stream(method.getParameters())
        .flatMap(
            parameter -> {
              QueryParam standard = parameter.getAnnotation(QueryParam.class);
              if (standard != null) {
                return Stream.of(standard.value());
              }
              RestQuery reactive = parameter.getAnnotation(RestQuery.class);
              return reactive == null
                  ? Stream.empty()
                  : Stream.of(reactive.value().isEmpty() ? parameter.getName() : reactive.value());
            })
        .sorted()
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }
}
