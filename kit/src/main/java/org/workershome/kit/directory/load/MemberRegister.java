package org.workershome.kit.directory.load;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.DirectoryJson;
import org.workershome.kit.directory.MemberEntry;
import org.workershome.kit.directory.UnionEntry;
import org.workershome.kit.directory.load.Difference.Change;
import org.workershome.kit.outbox.VersionedTopic;

/**
 * The members, of whom there may be ten million: file and topic are parted by key into buckets on
 * the disk, and compared one bucket at a time.
 */
final class MemberRegister implements Register {
  private static final int TAKEN_AWAY = -1;

  private final LoadOptions options;
  private final Function<String, String> references;
  private final Map<String, UnionEntry> unions;
  private final Path folder;
  private final Buckets fromFile;
  private final Buckets fromTopic;
  private final Buckets changes;

  /**
   * @param references makes references out of citizen ids
   * @param unions those that a member may belong to
   */
  MemberRegister(
      LoadOptions options, Function<String, String> references, Map<String, UnionEntry> unions) {
    this.options = options;
    this.references = references;
    this.unions = unions;
    try {
      // Only its owner may enter it.
      this.folder = Files.createTempDirectory("directory-load");
    } catch (IOException e) {
      throw new UncheckedIOException("there is no place for the loader's scratch files", e);
    }
    this.fromFile = new Buckets(folder, "file");
    this.fromTopic = new Buckets(folder, "topic");
    this.changes = new Buckets(folder, "change");
  }

  /**
   * @param json null when the person was taken away
   */
  private record Known(long version, byte @Nullable [] json) {
    @Nullable MemberEntry entry() {
      return DirectoryJson.readIfSound(json, MemberEntry.class);
    }
  }

  @Override
  public Difference compare(RegisterFile file, Topic topic, Faults faults) {
    file.read(
        faults,
        line ->
            MemberRow.of(line, references, unions, options.today(), faults)
                .ifPresent(row -> fromFile.add(row.personRef(), out -> write(out, row))));
    // Read even when lines have faults: the file's others are still to be found.
    topic.read(
        (personRef, version, value) -> {
          if (MemberEntry.isPersonRef(personRef)) {
            fromTopic.add(personRef, out -> write(out, personRef, version, value));
          }
        });
    var difference = new Difference();
    for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
      compare(bucket, difference, faults);
    }
    return difference;
  }

  private void compare(int bucket, Difference difference, Faults faults) {
    Map<String, Known> known = new HashMap<>();
    fromTopic.read(
        bucket,
        in -> {
          String personRef = in.readUTF();
          long version = in.readLong();
          int length = in.readInt();
          byte @Nullable [] json = length == TAKEN_AWAY ? null : in.readNBytes(length);
          known.merge(
              personRef,
              new Known(version, json),
              (one, other) -> other.version() >= one.version() ? other : one);
        });
    Map<String, MemberRow> rows = new HashMap<>();
    fromFile.read(
        bucket,
        in -> {
          MemberRow row = read(in);
          MemberRow first = rows.putIfAbsent(row.personRef(), row);
          if (first != null) {
            faults.add(
                row.line(),
                "line",
                "TWICE",
                "与第" + first.line() + "行为同一人",
                "The same person as in line " + first.line());
          }
        });
    rows.values().forEach(row -> differ(row, known.get(row.personRef()), difference, faults));
    if (options.complete()) {
      known.forEach(
          (personRef, before) -> {
            if (!rows.containsKey(personRef)) {
              end(personRef, before, difference);
            }
          });
    }
  }

  private void differ(MemberRow row, @Nullable Known known, Difference difference, Faults faults) {
    MemberEntry before = known == null ? null : known.entry();
    long version = known == null ? 0 : known.version();
    String sample = "line " + row.line();
    if (row.remove()) {
      if (before == null) {
        difference.add(Change.UNCHANGED, sample);
      } else {
        difference.add(Change.REMOVED, sample);
        change(row.personRef(), version, null);
      }
      return;
    }
    MemberEntry after = MemberHistory.after(before, row, options.today(), faults);
    if (after == null) {
      return;
    }
    if (after.equals(before)) {
      difference.add(Change.UNCHANGED, sample);
      return;
    }
    difference.add(MemberHistory.change(before, after), sample);
    change(row.personRef(), version, after);
  }

  /** What a complete file does not name has ended. */
  private void end(String personRef, Known known, Difference difference) {
    MemberEntry before = known.entry();
    if (before == null || before.current().to() != null) {
      return;
    }
    difference.add(Change.ENDED, "not in the file");
    change(personRef, known.version(), MemberHistory.ended(before, options.today()));
  }

  private void change(String personRef, long version, @Nullable MemberEntry entry) {
    byte @Nullable [] json = entry == null ? null : DirectoryJson.bytes(entry);
    changes.add(personRef, out -> write(out, personRef, options.after(version), json));
  }

  @Override
  public void send(VersionedTopic topic) {
    for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
      changes.read(
          bucket,
          in -> {
            String personRef = in.readUTF();
            long version = in.readLong();
            int length = in.readInt();
            topic.send(
                personRef,
                version,
                Kind.MEMBERS.eventType(),
                length == TAKEN_AWAY ? null : in.readNBytes(length));
          });
    }
  }

  @Override
  public void close() {
    fromFile.close();
    fromTopic.close();
    changes.close();
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the loader's scratch folder stays", e);
    }
  }

  private static void write(
      DataOutputStream out, String personRef, long version, byte @Nullable [] json)
      throws IOException {
    out.writeUTF(personRef);
    out.writeLong(version);
    out.writeInt(json == null ? TAKEN_AWAY : json.length);
    if (json != null) {
      out.write(json);
    }
  }

  private static void write(DataOutputStream out, MemberRow row) throws IOException {
    out.writeUTF(row.personRef());
    out.writeLong(row.line());
    out.writeUTF(row.union());
    out.writeUTF(row.identityClass() == null ? "" : row.identityClass());
    out.writeBoolean(row.frontLine());
    out.writeBoolean(row.migrant());
    out.writeBoolean(row.modelWorker());
    write(out, row.since());
    write(out, row.until());
    out.writeBoolean(row.remove());
  }

  private static void write(DataOutputStream out, @Nullable LocalDate date) throws IOException {
    out.writeLong(date == null ? Long.MIN_VALUE : date.toEpochDay());
  }

  private static MemberRow read(DataInputStream in) throws IOException {
    String personRef = in.readUTF();
    long line = in.readLong();
    String union = in.readUTF();
    String identityClass = in.readUTF();
    return new MemberRow(
        line,
        personRef,
        union,
        identityClass.isEmpty() ? null : identityClass,
        in.readBoolean(),
        in.readBoolean(),
        in.readBoolean(),
        date(in),
        date(in),
        in.readBoolean());
  }

  private static @Nullable LocalDate date(DataInputStream in) throws IOException {
    long day = in.readLong();
    return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
  }
}
