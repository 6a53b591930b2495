package org.workershome.kit.audit.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.seal.Anchor;

/**
 * A stretch whose links are not sealed with a key of ours: somebody made the chain anew. What he
 * did it for is told by the entries that are left and the anchors: the chain is made once more with
 * the key, once over all entries and once over those whose seal is right, and held against each
 * anchor.
 */
final class BrokenStretch {
  private static final int MOST = 1_000;

  private final Findings findings;
  private final Anchors anchors;
  private final Derived all;
  private final Derived sound;
  private final long first;
  private final String before;
  private final List<Suspect> suspects = new ArrayList<>();
  private long lastLink;
  private long agreedAt;
  private long added;
  private @Nullable StoredEntry lastEntry;
  private String agreedBefore;
  private boolean explained;

  BrokenStretch(
      Findings findings, Anchors anchors, Derived all, Derived sound, long first, String before) {
    this.findings = findings;
    this.anchors = anchors;
    this.all = all;
    this.sound = sound;
    this.first = first;
    this.before = before;
    this.agreedAt = first - 1;
    this.agreedBefore = before;
  }

  private record Suspect(StoredEntry entry, long place) {}

  void link(long sequence) {
    lastLink = sequence;
  }

  void entry(StoredEntry entry, String by, boolean isSound) throws IOException {
    settle(entry.key(), false);
    all.add(entry, by);
    if (isSound) {
      sound.add(entry, by);
    }
    added++;
    lastEntry = entry;
    settle(entry.key(), true);
  }

  /** An entry with a wrong seal: edited, or put in. The anchors tell. */
  void suspect(StoredEntry entry, long place) {
    if (suspects.size() < MOST) {
      suspects.add(new Suspect(entry, place));
    }
  }

  /**
   * A link is ours again, after one whose hash it fits.
   *
   * @param place of the link before it
   * @param head of the link before it
   */
  void mended(long place, byte[] head) {
    boolean whole = all.isAt(place, head);
    tellSuspects(FindingKind.EDITED, "its content is not what was sealed");
    findings.add(
        damaged(
            place,
            whole
                ? "links were changed; the entries and their order are whole"
                : "links were changed"));
  }

  /** Returns how far the chain over the entries reaches. */
  long end() {
    tellSuspects(
        FindingKind.EDITED, "its seal is not ours: edited, or put in; no later anchor tells which");
    boolean tail = added > 0 || !explained;
    findings.add(
        damaged(
            lastLink,
            "from here on the chain was made anew, without our key"
                + (explained
                    ? ""
                    : tail && agreedAt >= first
                        ? "; the entries are whole up to place " + agreedAt
                        : "; no anchor tells whether an entry was taken out, put in or moved here")));
    return all.sequence();
  }

  private Finding damaged(long to, String words) {
    return new Finding(
        FindingKind.CHAIN_DAMAGED, first, to, before, Strays.label(lastEntry), words);
  }

  /**
   * @param reached true when the entry at the key was added
   */
  private void settle(StoredEntry.Key key, boolean reached) throws IOException {
    for (Anchor anchor = anchors.peek(); anchor != null; anchor = anchors.peek()) {
      int order = new StoredEntry.Key(anchor.tx(), anchor.position()).compareTo(key);
      if (reached ? order > 0 : order >= 0) {
        return;
      }
      if (anchor.length() >= first) {
        settle(anchor);
      }
      anchors.advance();
    }
  }

  private void settle(Anchor anchor) {
    if (all.agrees(anchor)) {
      tellSuspects(FindingKind.EDITED, "its content is not what was sealed");
    } else if (sound.agrees(anchor)) {
      tellSuspects(FindingKind.INSERTED, "no key of ours made its seal, and no anchor knows it");
      explained = true;
    } else {
      long surplus = all.sequence() - anchor.length();
      if (surplus == 0 && !suspects.isEmpty()) {
        tellSuspects(FindingKind.EDITED, "its content and seal are not what was written");
      } else {
        tellSuspects(FindingKind.EDITED, "its seal is not ours: edited, or put in");
        tellDifference(anchor, surplus);
      }
      explained = true;
    }
    all.resume(anchor);
    sound.resume(anchor);
    agreedAt = anchor.length();
    agreedBefore = Strays.label(lastEntry);
    added = 0;
  }

  private void tellDifference(Anchor anchor, long surplus) {
    FindingKind kind =
        surplus < 0
            ? FindingKind.DELETED
            : surplus > 0 ? FindingKind.INSERTED : FindingKind.REORDERED;
    String words =
        switch (kind) {
          case DELETED -> -surplus + " entries are gone";
          case INSERTED -> surplus + " entries are too many";
          default -> "entries stand in another order, or others in their place";
        };
    findings.add(
        new Finding(
            kind,
            agreedAt + 1,
            anchor.length(),
            agreedBefore,
            Strays.label(lastEntry),
            words + " before the anchor of " + anchor.at() + "; the chain was made anew"));
  }

  private void tellSuspects(FindingKind kind, String words) {
    for (Suspect one : suspects) {
      findings.add(
          new Finding(
              kind,
              one.place(),
              one.place(),
              before,
              Finding.NONE,
              one.entry().label() + ": " + words));
    }
    suspects.clear();
  }
}
