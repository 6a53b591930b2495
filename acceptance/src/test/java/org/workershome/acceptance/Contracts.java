package org.workershome.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Every operation that the suite promises, from the contracts that lie beside the services. */
record Contracts(List<Operation> operations) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final List<String> FILES =
      List.of(
          "petition-service/openapi/petition.yaml",
          "aid-service/openapi/aid.yaml",
          "competition-service/openapi/competition.yaml",
          "gateway/openapi/gateway.yaml");

  static Contracts committed(Path project) {
    List<Operation> operations = new ArrayList<>();
    for (String file : FILES) {
      JsonNode root = parsed(project.resolve(file));
      for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
        for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
          if (METHODS.contains(method.getKey())) {
            operations.add(operation(root, path.getKey(), method.getKey(), method.getValue()));
          }
        }
      }
    }
    return new Contracts(List.copyOf(operations));
  }

  private static JsonNode parsed(Path file) {
    var limits = new LoaderOptions();
    var words = new DumperOptions();
    var yaml =
        new Yaml(
            new SafeConstructor(limits), new Representer(words), words, limits, new OnlyTexts());
    try (Reader text = Files.newBufferedReader(file)) {
      return new ObjectMapper().valueToTree(yaml.load(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An example of a time of day is no number to the base of sixty, and NO is no false. */
  private static final class OnlyTexts extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // Nothing but texts, lists and maps.
    }
  }

  private static Operation operation(JsonNode root, String path, String method, JsonNode node) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode each : node.path("parameters")) {
      parameters.add(
          new Parameter(
              each.path("name").asText(),
              each.path("in").asText(),
              each.path("required").asBoolean(),
              Schema.of(root, each.path("schema"))));
    }
    Map.Entry<String, JsonNode> content =
        node.path("requestBody").path("content").properties().stream()
            .findFirst()
            .orElse(Map.entry("", JsonNodeFactory.instance.objectNode()));
    return new Operation(
        node.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        List.copyOf(parameters),
        content.getKey(),
        Schema.of(root, content.getValue().path("schema")));
  }

  /**
   * @param media of the body; empty when it has none
   */
  record Operation(
      String id,
      String method,
      String path,
      List<Parameter> parameters,
      String media,
      Schema body) {
    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

    List<String> inPath() {
      return NAME.matcher(path).results().map(found -> found.group(1)).toList();
    }

    List<Parameter> inQuery() {
      return parameters.stream().filter(each -> each.in().equals("query")).toList();
    }

    Optional<Schema> schemaOf(String part) {
      return parameters.stream()
          .filter(each -> each.in().equals("path") && each.name().equals(part))
          .findFirst()
          .map(Parameter::schema);
    }

    /** The parts of the address that name a record; so do those that are not described. */
    List<String> records() {
      return inPath().stream()
          .filter(part -> schemaOf(part).map(schema -> schema.is("uuid")).orElse(true))
          .toList();
    }

    boolean reads() {
      return method.equals("GET");
    }
  }

  record Parameter(String name, String in, boolean required, Schema schema) {}

  /** A schema with its references followed, one level at a time. */
  record Schema(JsonNode root, JsonNode node) {
    static Schema of(JsonNode root, JsonNode node) {
      ObjectNode whole = JsonNodeFactory.instance.objectNode();
      String reference = node.path("$ref").asText();
      if (!reference.isEmpty()) {
        whole.setAll((ObjectNode) of(root, root.at(reference.substring(1))).node());
      }
      for (JsonNode part : node.path("allOf")) {
        whole.setAll((ObjectNode) of(root, part).node());
      }
      node.properties().stream()
          .filter(each -> !each.getKey().equals("$ref") && !each.getKey().equals("allOf"))
          // Beside a reference the generator writes "type: object", whatever the type is.
          .filter(each -> !(each.getKey().equals("type") && whole.has("type")))
          .forEach(each -> whole.set(each.getKey(), each.getValue()));
      return new Schema(root, whole);
    }

    boolean is(String format) {
      return node.path("format").asText().equals(format);
    }

    boolean isType(String type) {
      return node.path("type").asText().equals(type);
    }

    List<String> choices() {
      List<String> choices = new ArrayList<>();
      node.path("enum").forEach(each -> choices.add(each.asText()));
      return choices;
    }

    List<String> properties() {
      return node.path("properties").properties().stream().map(Map.Entry::getKey).toList();
    }

    Schema property(String name) {
      return of(root, node.path("properties").path(name));
    }

    boolean requires(String property) {
      for (JsonNode each : node.path("required")) {
        if (each.asText().equals(property)) {
          return true;
        }
      }
      return false;
    }

    Schema items() {
      return of(root, node.path("items"));
    }

    /** Whether something in it may name one of the records. */
    boolean names(Set<String> records) {
      for (String property : properties()) {
        Schema each = property(property);
        boolean itself = each.is("uuid") || (each.isType("array") && each.items().is("uuid"));
        if ((itself && records.contains(property))
            || (each.isType("object") && each.names(records))
            || (each.isType("array") && each.items().names(records))) {
          return true;
        }
      }
      return false;
    }
  }
}
