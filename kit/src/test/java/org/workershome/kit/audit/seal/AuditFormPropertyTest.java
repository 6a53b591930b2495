package org.workershome.kit.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class AuditFormPropertyTest {
  /** Short texts of few characters, so that two sequences are often almost the same. */
  @Provide
  Arbitrary<List<@Nullable String>> fields() {
    return Arbitraries.strings()
        .withChars('a', '\u0000', '\u0001', '\uFFFD', ' ', ',', '\n')
        .ofMaxLength(3)
        .injectNull(0.2)
        .list()
        .ofSize(17);
  }

  @Property(tries = 2_000)
  void twoDifferentEntriesNeverShareTheirForm(
      @ForAll("fields") List<@Nullable String> one,
      @ForAll("fields") List<@Nullable String> other) {
    AuditRecord first = record(one);
    AuditRecord second = record(other);

    assertThat(Arrays.equals(first.form("s"), second.form("s"))).isEqualTo(first.equals(second));
  }

  @Property(tries = 500)
  void movingACharacterFromOneFieldToTheNextChangesTheForm(
      @ForAll("fields") List<@Nullable String> fields, @ForAll("place") int place) {
    List<@Nullable String> moved = new ArrayList<>(fields);
    String here = fields.get(place);
    String there = fields.get(place + 1);
    if (here == null || here.isEmpty() || there == null) {
      return;
    }
    moved.set(place, here.substring(0, here.length() - 1));
    moved.set(place + 1, here.charAt(here.length() - 1) + there);

    assertThat(record(moved).form("s")).isNotEqualTo(record(fields).form("s"));
  }

  @Provide
  Arbitrary<Integer> place() {
    return Arbitraries.integers().between(0, 14);
  }

  @Property(tries = 200)
  void anEntryOfAnotherServiceOrInstantHasAnotherForm(
      @ForAll("fields") List<@Nullable String> fields) {
    AuditRecord entry = record(fields);

    assertThat(entry.form("petition")).isNotEqualTo(entry.form("aid"));
    assertThat(record(fields, Instant.EPOCH.plusNanos(1_000)).form("s"))
        .isNotEqualTo(record(fields, Instant.EPOCH).form("s"));
    assertThat(record(fields, Instant.EPOCH.plusNanos(999)).form("s"))
        .as("the database keeps microseconds")
        .isEqualTo(record(fields, Instant.EPOCH).form("s"));
  }

  private static AuditRecord record(List<@Nullable String> fields) {
    return record(fields, Instant.EPOCH);
  }

  private static AuditRecord record(List<@Nullable String> f, Instant at) {
    return new AuditRecord(
        new UUID(0, 1),
        at,
        some(f.get(0)),
        some(f.get(1)),
        some(f.get(2)),
        f.get(3),
        f.get(4),
        some(f.get(5)),
        f.get(6),
        f.get(7),
        f.get(8),
        some(f.get(9)),
        some(f.get(10)),
        some(f.get(11)),
        f.get(12),
        f.get(13),
        f.get(14),
        some(f.get(15)));
  }

  private static String some(@Nullable String text) {
    return text == null ? "" : text;
  }
}
