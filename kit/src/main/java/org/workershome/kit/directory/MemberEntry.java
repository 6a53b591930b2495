package org.workershome.kit.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A member on the topic, whose key is the person's reference. No name, no contact, no number.
 *
 * @param memberships oldest first, never empty; the last one counts today, unless it has ended
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MemberEntry(List<Membership> memberships) {
  private static final Pattern PERSON_REF = Pattern.compile("[0-9a-f]{32}");

  /**
   * @throws IllegalArgumentException when it cannot be one
   */
  public MemberEntry {
    memberships = List.copyOf(memberships);
    if (memberships.isEmpty()) {
      throw new IllegalArgumentException("a member without a membership");
    }
    for (int i = 1; i < memberships.size(); i++) {
      if (!memberships.get(i - 1).from().isBefore(memberships.get(i).from())) {
        throw new IllegalArgumentException("a member whose memberships are out of order");
      }
    }
  }

  public static boolean isPersonRef(String text) {
    return PERSON_REF.matcher(text).matches();
  }

  public Membership current() {
    return memberships.getLast();
  }
}
