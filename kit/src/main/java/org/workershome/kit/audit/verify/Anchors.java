package org.workershome.kit.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.seal.Anchor;
import org.workershome.kit.audit.seal.AuditKeys;

/**
 * The anchors of one service from several files, shortest chain first. A file has a line each, as
 * the service appends them or as events of the topic, whose data holds the line. Reads in a stream,
 * and no further than the file went when this was made: a service that runs appends to it.
 */
final class Anchors implements AutoCloseable {
  private static final String MARK = "audit-anchor-1 ";

  private final List<Source> sources = new ArrayList<>();
  private final String service;
  private final AuditKeys keys;
  private final Findings findings;
  private long read;

  Anchors(List<Path> files, String service, AuditKeys keys, Findings findings) throws IOException {
    this.service = service;
    this.keys = keys;
    this.findings = findings;
    for (Path file : files) {
      var lines =
          new InputStreamReader(new Until(Files.newInputStream(file), Files.size(file)), UTF_8);
      Source source = new Source(file, new BufferedReader(lines));
      sources.add(source);
      source.advance();
    }
  }

  private final class Source {
    private final Path file;
    private final BufferedReader lines;
    private @Nullable Anchor next;
    private @Nullable Anchor lineBefore;
    private long line;

    Source(Path file, BufferedReader lines) {
      this.file = file;
      this.lines = lines;
    }

    void advance() throws IOException {
      Anchor last = next;
      next = null;
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        Anchor anchor = anchorIn(text);
        if (anchor == null) {
          continue;
        }
        Anchor before = lineBefore;
        lineBefore = anchor;
        if (before != null && anchor.length() < before.length()) {
          wentBack(before, anchor);
        }
        if (last != null && anchor.length() < last.length()) {
          // The longest that was ever kept is what the chain is held against; the new growth has
          // anchors of its own, further on.
          continue;
        }
        next = anchor;
        read++;
        return;
      }
    }

    private @Nullable Anchor anchorIn(String text) {
      int mark = text.indexOf(MARK);
      if (mark < 0) {
        return null;
      }
      int end = text.indexOf('"', mark);
      Optional<Anchor> anchor = Anchor.parse(text.substring(mark, end < 0 ? text.length() : end));
      if (anchor.isEmpty()) {
        findings.note(file + ", line " + line + ": not a whole anchor");
        return null;
      }
      if (!anchor.get().service().equals(service)) {
        return null;
      }
      AuditKeys.Verdict verdict = anchor.get().check(keys);
      if (verdict != AuditKeys.Verdict.VALID) {
        findings.add(
            new Finding(
                verdict == AuditKeys.Verdict.WRONG ? FindingKind.FORGED : FindingKind.UNKNOWN_KEY,
                anchor.get().length(),
                anchor.get().length(),
                Finding.NONE,
                Finding.NONE,
                "the anchor in " + file + ", line " + line + ", is not sealed with a key of ours"));
        return null;
      }
      return anchor.get();
    }

    private void wentBack(Anchor last, Anchor shorter) {
      findings.add(
          new Finding(
              FindingKind.TRUNCATED,
              shorter.length() + 1,
              last.length(),
              "the anchor of " + last.at() + " with " + last.length() + " links",
              "the anchor of " + shorter.at() + " with " + shorter.length() + " links",
              "between these two anchors the chain became shorter"));
    }
  }

  /** The first bytes of a stream. */
  private static final class Until extends FilterInputStream {
    private long left;

    Until(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? super.read() : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int read = super.read(into, from, (int) Math.min(most, left));
      left -= read;
      return read;
    }
  }

  /** The shortest that was not taken yet. */
  @Nullable Anchor peek() {
    Source source = shortest();
    return source == null ? null : source.next;
  }

  /** Takes what {@link #peek} gave. */
  void advance() throws IOException {
    Source source = shortest();
    if (source != null) {
      source.advance();
    }
  }

  private @Nullable Source shortest() {
    Source shortest = null;
    long least = Long.MAX_VALUE;
    for (Source source : sources) {
      Anchor next = source.next;
      if (next != null && next.length() < least) {
        least = next.length();
        shortest = source;
      }
    }
    return shortest;
  }

  long read() {
    return read;
  }

  @Override
  public void close() throws IOException {
    for (Source source : sources) {
      source.lines.close();
    }
  }
}
