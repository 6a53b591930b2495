package org.workershome.kit.publicity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A frozen list in its canonical form: one line of JSON, members in the order of {@link Content},
 * no spaces, no escapes but JSON's own, texts in Unicode NFC, UTF-8. Its SHA-256 is what is
 * anchored; whoever kept the form can prove it.
 */
record Snapshot(String content, String sha256) {
  /** Not the application's mapper: its settings may change, the canonical form may not. */
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The members of the canonical form. */
  record Content(UUID publicity, int round, String kind, String title, List<LineView> lines) {}

  static Snapshot of(UUID publicity, int round, String kind, PublicList list) {
    List<LineView> lines =
        IntStream.range(0, list.lines().size())
            .mapToObj(i -> line(i + 1, list.lines().get(i)))
            .toList();
    try {
      String content =
          JSON.writeValueAsString(new Content(publicity, round, kind, normal(list.title()), lines));
      return new Snapshot(content, sha256(content));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list that is not JSON", e);
    }
  }

  /** The lines of a stored content. */
  static List<LineView> lines(String content) {
    try {
      return JSON.readValue(content, Content.class).lines();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored list that is not JSON", e);
    }
  }

  static String sha256(String content) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static LineView line(int number, PublicLine line) {
    return new LineView(
        number,
        normal(line.name().shown()),
        line.fields().stream()
            .map(field -> new PublicField(field.kind(), normal(field.text())))
            .toList());
  }

  private static String normal(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  @Override
  public String toString() {
    return "Snapshot[" + sha256 + "]";
  }
}
