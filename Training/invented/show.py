import json, sys, random

d = [json.loads(l) for l in open(sys.argv[1])]
random.seed(int(sys.argv[3]))
for r in random.sample(d, int(sys.argv[2])):
    print("=", r["id"], r["published"])
    for k, (a, b) in enumerate(r["sentences"]):
        print(k, (r["frames"][k] if k < len(r.get("frames", [])) else ""), "|", r["text"][a:b])
        for s in r["stances"]:
            if s[3] == k:
                print(
                    "      S",
                    s[5]["h"][1] if s[5]["h"][0] == k else s[5]["h"],
                    ">",
                    s[1],
                    ">",
                    s[5]["t"][1],
                    "|",
                    s[4],
                    {x: y for x, y in s[5].items() if x not in "ht"},
                )
        for s in r["events"]:
            if s[3] == k and not s[5].get("opt"):
                print(
                    "      V",
                    s[1],
                    s[2],
                    "|",
                    s[4],
                    "|",
                    s[5].get("dc"),
                    s[5].get("ah"),
                    s[5].get("rh"),
                    s[5].get("st"),
                )
