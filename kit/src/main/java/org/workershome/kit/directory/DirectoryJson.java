package org.workershome.kit.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Entries as JSON: the same on the topic, in the tables and at the loader. */
public final class DirectoryJson {
  public static final String UNIONS = "workershome.directory.unions";
  public static final String MEMBERS = "workershome.directory.members";
  public static final String CALENDAR = "workershome.directory.calendar";

  /** Of an entry of that topic. */
  public static final String CALENDAR_TYPE = "org.workershome.directory.calendar.v1";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private DirectoryJson() {}

  public static byte[] bytes(Object entry) {
    try {
      return JSON.writeValueAsBytes(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an entry that cannot be written", e);
    }
  }

  public static JsonNode tree(Object entry) {
    return JSON.valueToTree(entry);
  }

  static String text(Object part) {
    try {
      return JSON.writeValueAsString(part);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a part of an entry that cannot be written", e);
    }
  }

  /** What a topic says; null for a key that is taken away, and for what cannot be an entry. */
  public static <T> @Nullable T readIfSound(byte @Nullable [] json, Class<T> entry) {
    try {
      return json == null ? null : JSON.readValue(json, entry);
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * @throws IllegalArgumentException when it is none; its words quote nothing
   */
  static <T> T read(JsonNode json, Class<T> entry) {
    try {
      return JSON.treeToValue(json, entry);
    } catch (JsonProcessingException e) {
      throw unreadable(entry, e);
    }
  }

  /** What the service itself has written. */
  static <T> T kept(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept part of an entry cannot be read", e);
    }
  }

  /** Jackson's words quote the text; those of a record say only what is impossible. */
  private static IllegalArgumentException unreadable(Class<?> entry, IOException fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    boolean ours = root instanceof IllegalArgumentException || root instanceof NullPointerException;
    return new IllegalArgumentException(
        ours
            ? String.valueOf(root.getMessage())
            : "no " + entry.getSimpleName() + ": " + root.getClass().getSimpleName());
  }
}
