package org.workershome.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.workershome.acceptance.Contracts.Schema;

/**
 * A body as its contract wants it: what is required and whatever may name one of the case's
 * records, so that the answer is about the record and not about the form.
 */
record PlausibleBody(CaseNames names, LocalDate today) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String WORDS = "情况属实，请予核实。";
  private static final int MANY = 5;

  /** For forms that are told apart by more than their schema says. */
  private static final Map<String, String> BY_NAME =
      Map.of(
          "employerName", "某公司",
          "citizenId", "11010519491231002X",
          "toSubject", "nobody",
          "field", "contactPhone",
          "quarter", "2");

  private static final Map<String, String> BY_PATTERN =
      Map.ofEntries(
          Map.entry("1[3-9]\\d{9}", "13800005678"),
          Map.entry("1\\d{10}", "13800005678"),
          Map.entry("[0-9A-HJ-NP-RTUWXY]{18}", "91350100M000100Y43"),
          Map.entry("[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}", "CQ.ENERGY"),
          Map.entry("^-?\\d{1,16}(\\.\\d{1,2})?$", "100.00"),
          Map.entry("([01]\\d|2[0-3]):[0-5]\\d", "09:00"),
          Map.entry("\\d{17}[\\dX]", "11010519491231002X"),
          Map.entry("[0-9a-f]{64}", "0".repeat(64)),
          Map.entry("[0-9a-f]{32}", "0".repeat(32)),
          Map.entry("[a-z][a-z0-9-]{0,62}", "petition"),
          Map.entry("\\d{16,19}", "6217000000000006019"));

  /** Days that have to lie ahead; all others are today. */
  private static final Set<String> AHEAD =
      Set.of("dueOn", "answerDueOn", "toOn", "validUntil", "until", "feedbackDueOn", "answerBy");

  JsonNode of(Schema schema) {
    return object(schema);
  }

  private ObjectNode object(Schema schema) {
    ObjectNode object = JSON.objectNode();
    for (String name : schema.properties()) {
      Schema property = schema.property(name);
      boolean naming =
          CaseNames.IN_BODIES.contains(name)
              && (property.is("uuid") || (property.isType("array") && property.items().is("uuid")));
      // A number that may not be nought has to be there, though the contract leaves it open.
      boolean counted = property.node().path("minimum").asInt() > 0;
      if (schema.requires(name) || naming || counted || property.names(CaseNames.IN_BODIES)) {
        object.set(name, value(name, property));
      }
    }
    return object;
  }

  private JsonNode value(String name, Schema schema) {
    if (schema.is("uuid")) {
      return JSON.textNode(names.inBody(name));
    }
    if (!schema.choices().isEmpty()) {
      String example = schema.node().path("examples").path(0).asText();
      return JSON.textNode(
          schema.choices().contains(example) ? example : schema.choices().getFirst());
    }
    return switch (schema.node().path("type").asText()) {
      case "array" -> array(name, schema);
      case "boolean" -> JSON.booleanNode(true);
      case "integer", "number" ->
          BY_NAME.containsKey(name)
              ? JSON.numberNode(Integer.parseInt(BY_NAME.get(name)))
              : JSON.numberNode(schema.node().path("minimum").asInt(MANY));
      case "string" -> JSON.textNode(text(name, schema));
      default -> object(schema);
    };
  }

  private ArrayNode array(String name, Schema schema) {
    ArrayNode array = JSON.arrayNode();
    array.add(value(name, schema.items()));
    return array;
  }

  private String text(String name, Schema schema) {
    if (schema.is("date")) {
      return (AHEAD.contains(name) ? today.plusDays(MANY) : today).toString();
    }
    if (schema.is("date-time")) {
      return today + "T00:00:00Z";
    }
    JsonNode example = schema.node().path("examples").path(0);
    if (BY_NAME.containsKey(name)) {
      return BY_NAME.get(name);
    }
    if (!example.isMissingNode()) {
      return example.asText();
    }
    String sample = BY_PATTERN.getOrDefault(schema.node().path("pattern").asText(), WORDS);
    int most = schema.node().path("maxLength").asInt(Integer.MAX_VALUE);
    return sample.substring(0, Math.min(most, sample.length()));
  }
}
