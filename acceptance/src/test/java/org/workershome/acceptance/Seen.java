package org.workershome.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What somebody sees of an answer: everything but what differs from one request to the next. Sheets
 * are unpacked, so that words in them are found.
 */
record Seen(int status, Map<String, String> headers, String text) {
  private static final List<String> TELLING =
      List.of("ETag", "Location", "Link", "Retry-After", "Content-Disposition");
  private static final Pattern NEW_ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern NOW = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
  private static final Pattern NEW_NUMBER = Pattern.compile("[A-Z]{2}-[\\w.]+-\\d{4}-\\d{4,}");
  private static final Pattern NEW_TOKEN = Pattern.compile("\"token\":\"[^\"]*\"");
  private static final String REQUEST = "\"requestId\":\"[^\"]*\"";

  static Seen of(HttpResponse<byte[]> response) {
    byte[] body = response.body();
    boolean packed = body.length > 1 && body[0] == 'P' && body[1] == 'K';
    String text = packed ? unpacked(body) : new String(body, UTF_8);
    return new Seen(
        response.statusCode(), telling(response.headers()), text.replaceAll(REQUEST, ""));
  }

  private static Map<String, String> telling(HttpHeaders headers) {
    Map<String, String> telling = new TreeMap<>();
    TELLING.forEach(name -> headers.firstValue(name).ifPresent(value -> telling.put(name, value)));
    return telling;
  }

  /** By the table at its end: what is written as a stream says its sizes only there. */
  private static String unpacked(byte[] zip) {
    try {
      Path file = Files.write(Files.createTempFile("seen", ".zip"), zip);
      try (var entries = new ZipFile(file.toFile())) {
        var text = new StringBuilder();
        for (ZipEntry entry : Collections.list(entries.entries())) {
          // When it was written is in here, and nothing else.
          if (!entry.getName().startsWith("docProps/")) {
            text.append(new String(entries.getInputStream(entry).readAllBytes(), UTF_8))
                .append('\n');
          }
        }
        return text.toString();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean good() {
    return status / 100 == 2;
  }

  /** Whether one of the words is in it that its question has not. */
  boolean tellsMoreThan(Question question, List<String> words) {
    String asked = question.toString();
    return words.stream().anyMatch(word -> tells(word) && !asked.contains(word));
  }

  private boolean tells(String word) {
    return text.contains(word) || headers.values().stream().anyMatch(value -> value.contains(word));
  }

  /**
   * Without the names of the case that was asked for, which stand in the question as well, and
   * without the id, the number, the token and the time of what the question itself has made.
   */
  Seen masked(CaseNames names) {
    Map<String, String> masked = new TreeMap<>();
    headers.forEach((name, value) -> masked.put(name, masked(names, value)));
    return new Seen(status, masked, masked(names, text));
  }

  private static String masked(CaseNames names, String text) {
    String anyId = NEW_ID.matcher(names.masked(text)).replaceAll("<id>");
    String anyNumber = NEW_NUMBER.matcher(anyId).replaceAll("<number>");
    String anyToken = NEW_TOKEN.matcher(anyNumber).replaceAll("<token>");
    return NOW.matcher(anyToken).replaceAll("<time>");
  }

  /** Where the one begins to differ from the other, with what stands around. */
  String unlike(Seen other) {
    if (status != other.status || !headers.equals(other.headers)) {
      return status + " " + headers + " and " + other.status + " " + other.headers + brief(other);
    }
    int at = 0;
    while (at < Math.min(text.length(), other.text.length())
        && text.charAt(at) == other.text.charAt(at)) {
      at++;
    }
    return "…" + around(text, at) + "… and …" + around(other.text, at) + "…";
  }

  private String brief(Seen other) {
    return " " + around(text, 0) + " and " + around(other.text, 0);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 120));
  }
}
