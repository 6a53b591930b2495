package org.workershome.gateway.route;

import static java.util.Objects.requireNonNull;

/**
 * One row of the table: everything under {@code /api/<segment>} is answered by one owner.
 *
 * @param bodyLimit largest request body in bytes; one more is a 413
 */
public record Route(String segment, Owner owner, long bodyLimit) {
  public Route {
    requireNonNull(owner, "owner");
    if (!segment.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException("'" + segment + "' is not a path segment in kebab-case");
    }
    if (bodyLimit < 0) {
      throw new IllegalArgumentException("the body limit of " + segment + " is negative");
    }
  }
}
