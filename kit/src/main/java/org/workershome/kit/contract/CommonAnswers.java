package org.workershome.kit.contract;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Declares what every operation can answer because of its shape, so that resources declare only
 * what is theirs: who has a body can get 413 and 415, who has an {@code If-Match} 412 and 428, who
 * has an {@code Idempotency-Key} 409 and 422, who names a record 404. Every error is a problem
 * document.
 *
 * <p>A service that keeps to this adds a public subclass with {@code @OpenApiFilter}, which the
 * build makes by its name.
 */
public class CommonAnswers implements OASFilter {
  private static final String PROBLEM = "application/problem+json";
  private static final Set<String> ALWAYS_SENT = Set.of("Idempotency-Key", "If-Match");

  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "400", "MALFORMED_REQUEST, INVALID_FIELDS, UNKNOWN_PARAMETER, IDEMPOTENCY_KEY_MISSING",
          "401", "UNAUTHENTICATED",
          "403", "FORBIDDEN",
          "406", "NOT_ACCEPTABLE",
          "500", "INTERNAL",
          "503", "UNAVAILABLE, IDENTITY_PROVIDER_UNAVAILABLE");

  private static final Map<String, String> WITH_BODY =
      Map.of("413", "PAYLOAD_TOO_LARGE", "415", "UNSUPPORTED_MEDIA_TYPE");

  private static final Map<String, String> WITH_IF_MATCH =
      Map.of("412", "VERSION_CONFLICT", "428", "PRECONDITION_REQUIRED");

  private static final Map<String, String> WITH_KEY =
      Map.of("409", "IDEMPOTENCY_IN_PROGRESS", "422", "IDEMPOTENCY_KEY_REUSED");

  @Override
  public final void filterOpenAPI(OpenAPI document) {
    document.getComponents().addSchema("Problem", problem()).addSchema("ProblemFault", fault());
    document.getComponents().addSchema("Money", money());
    document
        .getComponents()
        .getSchemas()
        .forEach((name, schema) -> refuseUnknownFields(name, schema));
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (verb, operation) -> {
                          SharedOperations.name(verb, path, operation);
                          complete(path, operation);
                        }));
  }

  private static void complete(String path, Operation operation) {
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    parameters.stream()
        .filter(parameter -> ALWAYS_SENT.contains(parameter.getName()))
        .forEach(parameter -> parameter.required(true));
    APIResponses responses = operation.getResponses();
    declare(responses, EVERYWHERE);
    if (path.contains("{")) {
      declare(responses, Map.of("404", "NOT_FOUND"));
    }
    if (operation.getRequestBody() != null) {
      declare(responses, WITH_BODY);
    }
    if (has(parameters, "If-Match")) {
      declare(responses, WITH_IF_MATCH);
    }
    if (has(parameters, "Idempotency-Key")) {
      declare(responses, WITH_KEY);
    }
    responses.getAPIResponses().forEach(CommonAnswers::asProblem);
    responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
  }

  private static boolean has(List<Parameter> parameters, String header) {
    return parameters.stream().anyMatch(parameter -> parameter.getName().equals(header));
  }

  /** What the resource says itself wins. */
  private static void declare(APIResponses responses, Map<String, String> problems) {
    problems.forEach(
        (status, codes) -> {
          APIResponse declared = responses.getAPIResponse(status);
          if (declared == null || declared.getContent() == null) {
            String description = declared == null ? codes : declared.getDescription();
            boolean generated = declared != null && !description.contains("_");
            responses.addAPIResponse(
                status, createAPIResponse().description(generated ? codes : description));
          }
        });
  }

  private static void asProblem(String status, APIResponse response) {
    if (status.compareTo("400") >= 0 && response.getContent() == null) {
      Content content =
          createContent()
              .addMediaType(
                  PROBLEM,
                  createMediaType().schema(createSchema().ref("#/components/schemas/Problem")));
      response.setContent(content);
    }
  }

  private static void refuseUnknownFields(String name, Schema schema) {
    if (name.endsWith("Request") || name.equals("Money")) {
      schema.setAdditionalPropertiesBoolean(false);
    }
  }

  private static Schema problem() {
    return object("错误说明 (RFC 9457) / What was wrong")
        .addProperty("type", string("urn:workershome:problem:<code>"))
        .addProperty("title", string(null))
        .addProperty("status", createSchema().addType(SchemaType.INTEGER))
        .addProperty("detail", string(null))
        .addProperty("instance", string(null))
        .addProperty("requestId", string(null))
        .addProperty(
            "faults",
            createSchema()
                .addType(SchemaType.ARRAY)
                .items(createSchema().ref("#/components/schemas/ProblemFault")))
        .addProperty("legalMoves", createSchema().addType(SchemaType.ARRAY).items(string(null)))
        .addProperty("article", string("法律依据 / The article that refuses"))
        .required(List.of("type", "title", "status"));
  }

  private static Schema fault() {
    return object("一处错误 / One fault of one field")
        .addProperty("field", string(null))
        .addProperty("code", string(null))
        .addProperty("message", string(null))
        .required(List.of("field", "code", "message"));
  }

  private static Schema money() {
    return object("金额，两位小数的字符串 / An amount as a string with two decimals")
        .addProperty("amount", string(null).pattern("^-?\\d{1,16}(\\.\\d{1,2})?$"))
        .addProperty("currency", string(null).addEnumeration("CNY"))
        .required(List.of("amount", "currency"));
  }

  private static Schema object(String description) {
    return createSchema().addType(SchemaType.OBJECT).description(description);
  }

  private static Schema string(@Nullable String description) {
    return createSchema().addType(SchemaType.STRING).description(description);
  }
}
