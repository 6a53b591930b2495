package org.workershome.gateway.route;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every address under {@code /api} and its one owner, built once. A table that says two things, or
 * names somebody who is not there, stops the start and names all its faults: a wrong route found in
 * the first request would be found by a worker.
 */
public final class RouteTable {
  /** Everything that is forwarded lies below this. */
  public static final String PREFIX = "/api/";

  private final Map<String, Route> bySegment;
  private final List<DeepLimit> deepLimits;
  private final List<Owner.Upstream> upstreams;

  private RouteTable(
      Map<String, Route> bySegment, List<DeepLimit> deepLimits, List<Owner.Upstream> upstreams) {
    this.bySegment = Map.copyOf(bySegment);
    this.deepLimits = List.copyOf(deepLimits);
    this.upstreams = List.copyOf(upstreams);
  }

  /**
   * Builds the table.
   *
   * @param limits body limits by segment, over {@code usualLimit}; or of single addresses, such as
   *     {@code petitions/*}{@code /attachments}, where a star stands for one segment
   * @throws IllegalStateException naming every fault
   */
  public static RouteTable of(
      Map<String, URI> bases,
      Map<String, ? extends Collection<String>> segmentsByOwner,
      long usualLimit,
      Map<String, Long> limits) {
    List<String> faults = new ArrayList<>();
    Map<String, Owner> owners = owners(bases, faults);
    for (String name : owners.keySet()) {
      if (!segmentsByOwner.containsKey(name)) {
        faults.add("upstream " + name + " owns no segment");
      }
    }
    Map<String, Route> routes = new TreeMap<>();
    new TreeMap<>(segmentsByOwner)
        .forEach(
            (name, segments) -> {
              Owner owner = name.equals(Owner.GATEWAY) ? new Owner.Itself() : owners.get(name);
              if (owner == null) {
                faults.add("owner " + name + " has no upstream");
                return;
              }
              for (String segment : segments) {
                long limit = limits.getOrDefault(segment, usualLimit);
                add(routes, segment, owner, limit, faults);
              }
            });
    List<DeepLimit> deep = new ArrayList<>();
    limits.forEach(
        (key, limit) -> {
          int slash = key.indexOf('/');
          Route route = routes.get(slash < 0 ? key : key.substring(0, slash));
          if (route == null) {
            faults.add("a body limit is set for " + key + ", which nobody owns");
          } else if (slash > 0) {
            deep.add(
                new DeepLimit(
                    List.of(key.split("/", -1)), new Route(route.segment(), route.owner(), limit)));
          }
        });
    if (routes.isEmpty()) {
      faults.add("there is no route");
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException("The route table is wrong: " + String.join("; ", faults));
    }
    return new RouteTable(
        routes, deep, owners.values().stream().map(owner -> (Owner.Upstream) owner).toList());
  }

  private static Map<String, Owner> owners(Map<String, URI> bases, List<String> faults) {
    Map<String, Owner> owners = new TreeMap<>();
    bases.forEach(
        (name, base) -> {
          if (name.equals(Owner.GATEWAY)) {
            faults.add("the gateway cannot be its own upstream");
            return;
          }
          try {
            owners.put(name, new Owner.Upstream(name, base));
          } catch (IllegalArgumentException e) {
            faults.add("upstream " + name + ": " + e.getMessage());
          }
        });
    return owners;
  }

  private static void add(
      Map<String, Route> routes, String segment, Owner owner, long limit, List<String> faults) {
    try {
      Route earlier = routes.putIfAbsent(segment, new Route(segment, owner, limit));
      if (earlier != null) {
        faults.add(segment + " belongs to " + earlier.owner().name() + " and " + owner.name());
      }
    } catch (IllegalArgumentException e) {
      faults.add(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  /**
   * The route of a path, or nothing when nobody owns it. The path must be one that {@link Target}
   * found plain: only then is its first segment the one that the service will see.
   */
  public Optional<Route> find(String path) {
    if (!path.startsWith(PREFIX)) {
      return Optional.empty();
    }
    int end = path.indexOf('/', PREFIX.length());
    String segment =
        end < 0 ? path.substring(PREFIX.length()) : path.substring(PREFIX.length(), end);
    Route route = bySegment.get(segment);
    return route == null ? Optional.empty() : Optional.of(deepest(route, path));
  }

  /** The route with the limit of this very address, where it has one. */
  private Route deepest(Route route, String path) {
    if (deepLimits.isEmpty() || path.indexOf('/', PREFIX.length()) < 0) {
      return route;
    }
    String below = path.substring(PREFIX.length());
    for (DeepLimit limit : deepLimits) {
      if (limit.fits(below)) {
        return limit.route();
      }
    }
    return route;
  }

  /** Every route, in no order. */
  public Collection<Route> routes() {
    return bySegment.values();
  }

  /** Every service behind the gateway, by name. */
  public List<Owner.Upstream> upstreams() {
    return upstreams;
  }
}
