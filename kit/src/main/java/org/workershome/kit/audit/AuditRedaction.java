package org.workershome.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identifier.IdentifyingNumbers;

/**
 * Takes out of a difference what could find somebody: numbers are covered, of unseen fields only
 * the name stays, long texts are cut.
 */
final class AuditRedaction {
  /** Most characters of a value or a purpose. */
  static final int LONGEST = 1_000;

  /**
   * As a whole, these are an id of ours, a date or an instant, or a sum of money with its two
   * decimals: they have many digits and find nobody.
   */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
              + "|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:\\d{2}))?"
              + "|-?\\d{1,13}\\.\\d{2}");

  private static final TypeReference<List<AuditChangeView>> VIEWS = new TypeReference<>() {};

  private AuditRedaction() {}

  static @Nullable String redacted(@Nullable String text) {
    if (text == null || HARMLESS.matcher(text).matches()) {
      return text;
    }
    String covered = IdentifyingNumbers.covered(text);
    return covered.length() <= LONGEST ? covered : covered.substring(0, LONGEST) + "…";
  }

  /** The difference as it is kept. */
  static String json(ObjectMapper json, List<AuditChange> changes) {
    if (changes.isEmpty()) {
      return "[]";
    }
    ArrayNode all = json.createArrayNode();
    for (AuditChange change : changes) {
      ObjectNode one = all.addObject().put("field", change.field());
      if (change.unseen()) {
        one.put("unseen", true);
      } else {
        one.put("before", redacted(change.before())).put("after", redacted(change.after()));
      }
    }
    try {
      return json.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a difference that is not JSON", e);
    }
  }

  static List<AuditChangeView> views(ObjectMapper json, String changes) {
    try {
      return json.readValue(changes, VIEWS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a difference that is not JSON", e);
    }
  }
}
