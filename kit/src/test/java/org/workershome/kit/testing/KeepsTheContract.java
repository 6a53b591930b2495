package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/**
 * Looks at every answer of every test: its status is one that the committed contract declares for
 * the operation, an error is a problem document with a stable type, and it names the request.
 */
public final class KeepsTheContract implements Filter {
  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response answer = context.next(request, expected);
    String path = URI.create(request.getURI()).getPath();
    String call = request.getMethod() + " " + path + " -> " + answer.statusCode();
    Contract.operation(request.getMethod(), path)
        .ifPresent(
            operation ->
                assertThat(operation.statuses())
                    .as("%s: declared for %s", call, operation.id())
                    .contains(Integer.toString(answer.statusCode())));
    assertThat(answer.header("X-Request-Id")).as(call).isNotBlank();
    if (answer.statusCode() >= 400) {
      assertThat(answer.contentType()).as(call).startsWith("application/problem+json");
      assertThat(answer.jsonPath().getString("type"))
          .as(call)
          .matches("urn:workershome:problem:[a-z-]+");
      assertThat(answer.jsonPath().getInt("status")).as(call).isEqualTo(answer.statusCode());
    }
    return answer;
  }
}
