package org.workershome.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as it came, before anybody trusts it. Parked in this form when it cannot be handled. */
record ReceivedRecord(
    String topic,
    String key,
    @Nullable String id,
    @Nullable String type,
    @Nullable String source,
    @Nullable String sequence,
    @Nullable String time,
    String data) {
  private static final Pattern ID =
      Pattern.compile("[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}");

  /** Of sources: words, and no long numbers. */
  private static final Pattern SOURCE = Pattern.compile("(?!.*[0-9]{6})[A-Za-z0-9/:._-]{1,200}");

  private static final Pattern TIME =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");

  private static final Pattern ANY = Pattern.compile("(?s).*");
  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

  static ReceivedRecord of(ConsumerRecord<String, byte[]> event) {
    return new ReceivedRecord(
        event.topic(),
        event.key() == null ? "" : storable(event.key()),
        header(event, "ce_id", ID),
        header(event, "ce_type", ANY),
        header(event, "ce_source", SOURCE),
        header(event, "ce_sequence", ANY),
        header(event, "ce_time", TIME),
        event.value() == null ? "" : storable(new String(event.value(), UTF_8)));
  }

  boolean hasEventId() {
    try {
      return eventId() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * @throws IllegalArgumentException when it has none
   */
  UUID eventId() {
    if (id == null) {
      throw new IllegalArgumentException(
          "not a CloudEvent: the header ce_id is missing, or not a UUID");
    }
    return UUID.fromString(id);
  }

  /**
   * The version of an entry of a compacted topic.
   *
   * @throws IllegalArgumentException when it has none
   */
  long version() {
    if (sequence == null || !VERSION.matcher(sequence).matches()) {
      throw new IllegalArgumentException("an entry without a version in ce_sequence");
    }
    return Long.parseLong(sequence);
  }

  /**
   * @throws IllegalArgumentException when it is not an event of ours
   */
  InboundEvent parsed(ObjectMapper json) {
    if (type == null || source == null || time == null) {
      throw new IllegalArgumentException("not a CloudEvent: a ce_ header is missing or malformed");
    }
    try {
      return new InboundEvent(
          eventId(),
          type,
          source,
          key,
          sequence == null ? 0 : Long.parseLong(sequence),
          Instant.parse(time),
          json.readTree(data));
    } catch (DateTimeParseException | JsonProcessingException e) {
      throw new IllegalArgumentException("an event that cannot be read", e);
    }
  }

  /** What does not look like what it should be is as good as missing, and is kept nowhere. */
  private static @Nullable String header(
      ConsumerRecord<String, byte[]> event, String name, Pattern shape) {
    Header header = event.headers().lastHeader(name);
    byte @Nullable [] value = header == null ? null : header.value();
    if (value == null) {
      return null;
    }
    String text = storable(new String(value, UTF_8));
    return shape.matcher(text).matches() ? text : null;
  }

  /**
   * PostgreSQL's text has no NUL. A record with one is no event of ours; were it kept as it is, it
   * could not even be parked, and would be read again for ever.
   */
  static String storable(String text) {
    return text.replace('\0', '\ufffd');
  }

  @Override
  public String toString() {
    // Of a foreign record anything may stand where its id should.
    return "ReceivedRecord[" + type + " " + (hasEventId() ? id : "without an id") + "]";
  }
}
