package org.workershome.kit.audit.verify;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.seal.Anchor;
import org.workershome.kit.audit.seal.AuditKeys;
import org.workershome.kit.audit.seal.ChainLink;

/**
 * Walks along the links and holds each against the one before, and against the anchors. Where links
 * are not ours, {@link BrokenStretch} goes on by the entries themselves.
 */
final class ChainWalk {
  private static final int MOST = 20_000;

  private final AuditKeys keys;
  private final String service;
  private final Anchors anchors;
  private final Findings findings;
  private final Strays strays;
  private final List<StoredEntry> unlinked = new ArrayList<>();
  private long sequence;
  private byte[] hash;
  private String by = "";
  private long agreedAt;
  private @Nullable StoredEntry agreedEntry;
  private @Nullable StoredEntry last;
  private @Nullable BrokenStretch broken;
  private long forkFrom;
  private long forkTo;

  ChainWalk(
      AuditKeys keys,
      String service,
      Anchors anchors,
      Findings findings,
      Strays strays,
      long sequence,
      byte[] hash) {
    this.keys = keys;
    this.service = service;
    this.anchors = anchors;
    this.findings = findings;
    this.strays = strays;
    this.sequence = sequence;
    this.hash = hash.clone();
    this.agreedAt = sequence;
  }

  /** The next link by its number. */
  void link(ChainLink link) throws IOException {
    byte[] before = hash;
    boolean next = link.sequence() == sequence + 1;
    AuditKeys.Verdict verdict = keys.check(link.seal(), link.form(service, before));
    if (next && verdict == AuditKeys.Verdict.VALID) {
      mend(link);
    } else if (broken == null && !unlinked.isEmpty() && onlyLinksAreGone(link)) {
      findings.add(
          new Finding(
              FindingKind.CHAIN_DAMAGED,
              sequence + 1,
              link.sequence() - 1,
              Strays.label(last),
              unlinked.getLast().label(),
              "links are gone; the entries are whole"));
      strays.excuse(unlinked);
    } else if (!next && broken == null && unlinked.isEmpty()) {
      findings.add(
          new Finding(
              FindingKind.DELETED,
              sequence + 1,
              link.sequence() - 1,
              Strays.label(last),
              "the entry at position " + link.position(),
              "gone, with their links"));
    } else if (verdict == AuditKeys.Verdict.UNKNOWN_KEY && next) {
      findings.add(
          new Finding(
              FindingKind.UNKNOWN_KEY,
              link.sequence(),
              link.sequence(),
              Strays.label(last),
              Finding.NONE,
              "the link's key is not in the file"));
    } else {
      breakAt(link);
    }
    unlinked.clear();
    sequence = link.sequence();
    hash = link.seal().mac();
    by = link.seal().by();
    if (broken == null) {
      compare();
    }
  }

  /**
   * An entry, after its link if it has one.
   *
   * @param linked false when no link names it at its place
   * @param sound whether its own seal is right
   */
  void entry(StoredEntry entry, boolean linked, boolean sound) throws IOException {
    BrokenStretch stretch = broken;
    if (stretch != null) {
      stretch.entry(entry, by, sound);
    } else if (!linked && unlinked.size() < MOST) {
      unlinked.add(entry);
    }
    if (linked) {
      last = entry;
      if (agreedAt == sequence) {
        agreedEntry = entry;
      }
    }
  }

  /** True while links are not ours: a wrong seal there may be of an entry that was put in. */
  boolean isBroken() {
    return broken != null;
  }

  void suspect(StoredEntry entry) {
    BrokenStretch stretch = broken;
    if (stretch != null) {
      stretch.suspect(entry, sequence);
    }
  }

  String service() {
    return service;
  }

  /** The seal of the last link that was read. */
  byte[] hash() {
    return hash.clone();
  }

  /** The last link that was read. */
  long sequence() {
    return sequence;
  }

  @Nullable StoredEntry last() {
    return last;
  }

  /** After the last of both. */
  void end() throws IOException {
    long reached = sequence;
    BrokenStretch stretch = broken;
    if (stretch != null) {
      reached = stretch.end();
    }
    tellFork();
    long longest = 0;
    Anchor of = null;
    for (Anchor anchor = anchors.peek(); anchor != null; anchor = anchors.peek()) {
      if (anchor.length() > reached && anchor.length() > longest) {
        longest = anchor.length();
        of = anchor;
      }
      anchors.advance();
    }
    if (of != null) {
      findings.add(
          new Finding(
              FindingKind.TRUNCATED,
              reached + 1,
              longest,
              Strays.label(last),
              Finding.NONE,
              "the end is gone: the anchor of " + of.at() + " has " + longest + " links"));
    }
  }

  private boolean onlyLinksAreGone(ChainLink link) {
    if (link.sequence() != sequence + 1 + unlinked.size()) {
      return false;
    }
    Derived through = new Derived(keys, service, sequence, hash);
    unlinked.forEach(entry -> through.add(entry, by.isEmpty() ? link.seal().by() : by));
    return keys.check(link.seal(), link.form(service, through.hash())) == AuditKeys.Verdict.VALID;
  }

  private void breakAt(ChainLink link) throws IOException {
    BrokenStretch stretch = broken;
    if (stretch == null) {
      stretch =
          new BrokenStretch(
              findings,
              anchors,
              new Derived(keys, service, sequence, hash),
              new Derived(keys, service, sequence, hash),
              sequence + 1,
              Strays.label(last));
      broken = stretch;
      for (StoredEntry entry : unlinked) {
        stretch.entry(entry, by, true);
      }
    }
    stretch.link(link.sequence());
  }

  private void mend(ChainLink link) {
    BrokenStretch stretch = broken;
    if (stretch != null) {
      stretch.mended(link.sequence() - 1, hash);
      broken = null;
    }
  }

  /** Holds the head at this link against the anchor of this length, if there is one. */
  private void compare() throws IOException {
    for (Anchor anchor = anchors.peek();
        anchor != null && anchor.length() <= sequence;
        anchor = anchors.peek()) {
      if (anchor.length() == sequence) {
        if (MessageDigest.isEqual(anchor.head(), hash)) {
          tellFork();
          agreedAt = sequence;
        } else {
          forkFrom = forkFrom == 0 ? agreedAt + 1 : forkFrom;
          forkTo = sequence;
        }
      }
      anchors.advance();
    }
  }

  private void tellFork() {
    if (forkFrom > 0) {
      findings.add(
          new Finding(
              FindingKind.TRUNCATED,
              forkFrom,
              forkTo,
              agreedAt == 0 ? Finding.NONE : Strays.label(agreedEntry),
              Finding.NONE,
              "the chain was cut off here and has grown again: anchors have another head"));
      forkFrom = 0;
    }
  }
}
