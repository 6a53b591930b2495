-- What wrk prints at its end, as one line of JSON. Every other script here loads this one.
function done(summary, latency, requests)
  local errors = summary.errors
  local failures = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  print(string.format(
    'summary {"requests":%d,"micros":%d,"failures":%d,"p50":%.1f,"p99":%.1f,"max":%.1f}',
    summary.requests, summary.duration, failures,
    latency:percentile(50), latency:percentile(99), latency.max))
end
