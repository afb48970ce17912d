#!/usr/bin/env bash
# The whole way by hand: results in, three employers endorse, a registrar approves, a stranger verifies, and the skill set that rests
# on it follows by itself. Needs a running Cairn with its demonstration (./cairn start) and curl. Every line can be run alone.
set -euo pipefail
cd "$(dirname "$0")"
cairn="${CAIRN_URL:-http://localhost:8080}"

# The value of the first field of this name in a JSON answer.
field() { grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4; }
# Repeats a question until its answer holds a text: what follows from a change comes a moment later.
await() { for _ in $(seq 60); do curl -fsS -u registrar:stone "$2" | grep -q "$1" && return; sleep 0.5; done; echo "no $1" >&2; exit 1; }

echo "1. The student system sends NAT files: one learner, two units, no real person."
curl -fsS -u integration:stone -F mode=all-or-nothing -F collectionYear=2025 $(printf -- '-F files=@%s ' nat/*.txt) "$cairn/api/imports"
echo

echo "2. The rules find a micro-credential earned; it is proposed."
learner=$(curl -fsS -u registrar:stone "$cairn/api/learners?organisation=99901&clientIdentifier=ODALYS" | field id)
await '"award":"MC-01@1"' "$cairn/api/learners/$learner/proposals"
proposal=$(curl -fsS -u registrar:stone "$cairn/api/learners/$learner/proposals" | field id)
echo "   proposal $proposal"

echo "3. Three employers endorse it; the registrar approves it."
for employer in erin.harbour carl.civic cora.coastline; do
  curl -fsS -o /dev/null -u "$employer:stone" -H 'Content-Type: application/json' -d '{"outcome": "endorsed"}' "$cairn/api/proposals/$proposal/endorsement"
done
curl -fsS -o /dev/null -u registrar:stone -H 'Content-Type: application/json' -d '{"outcome": "approved"}' "$cairn/api/proposals/$proposal/approval"

echo "4. Anyone opens the credential at its address, without an account."
credential=$(curl -fsS -u registrar:stone "$cairn/api/learners/$learner/credentials" | field url)
curl -fsS -H 'Accept: text/html' "$credential" | grep -o 'This credential is valid.'
curl -fsS -H 'Accept: application/vc' "$credential" > credential.json

echo "5. Anyone verifies it without this server: with the documents of those who signed it."
curl -fsS "$cairn/issuers/main/did.json" > did-issuer.json
documents="--did-document did-issuer.json"
for endorser in harbour-hotels civic-kitchens coastline-catering; do
  curl -fsS "$cairn/endorsers/$endorser/did.json" > "did-$endorser.json"
  documents="$documents --did-document did-$endorser.json"
done
../../cairn verify credential.json $documents

echo "6. The skill set that rests on it alone is issued by the system itself."
await '"award":"SITSS00069@1"' "$cairn/api/learners/$learner/credentials"
curl -fsS -u registrar:stone "$cairn/api/learners/$learner/credentials"
echo
