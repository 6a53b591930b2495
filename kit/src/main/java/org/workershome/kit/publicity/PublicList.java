package org.workershome.kit.publicity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.workershome.kit.identity.UnionPath;

/**
 * A list as a service's records say it now.
 *
 * @param owner the union whose list it is
 * @param audience whose members see it, when its place is a unit
 */
public record PublicList(
    String title, UnionPath owner, UnionPath audience, List<PublicLine> lines) {
  public PublicList {
    requireNonNull(title, "title");
    requireNonNull(owner, "owner");
    requireNonNull(audience, "audience");
    lines = List.copyOf(lines);
  }

  @Override
  public String toString() {
    return "PublicList[" + lines.size() + " lines]";
  }
}
