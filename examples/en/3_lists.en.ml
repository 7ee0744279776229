# language: english
# A week of weather: lists, dictionaries and functions.

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
rain = [0.0, 2.4, 11.5, 7.1, 0.3, 0.0, 4.2]   # millimetres
highs = [17, 15, 12, 13, 16, 21, 18]          # degrees Celsius


def remark(millimetres):
    match millimetres:
        case 0:
            return "dry"
        case mm if mm < 5:
            return "take a coat"
        case mm if mm < 10:
            return "wet"
        default:
            return "stay in and read"


for day, mm, degrees in zip(DAYS, rain, highs):
    print(f"{day:<10}{degrees:>3} °C  {'#' * round(mm):<14}{remark(mm)}")

print(f"Rain in all: {sum(rain):.1f} mm, the most on {DAYS[rain.index(max(rain))]}")
print("Dry days:", ", ".join(day for day, mm in zip(DAYS, rain) if mm == 0))
print("Did it rain at the weekend?", "yes" if any(mm > 0 for mm in rain[5:]) else "no")
print("Was it always above 10 °C?", "yes" if all(degrees > 10 for degrees in highs) else "no")


# A function that makes a function
def changes_by(distance):
    def changes(values):
        return [later - earlier for earlier, later in zip(values, values[distance:])]
    return changes


print("From day to day:", changes_by(1)(highs))
print("Over three days:", changes_by(3)(highs))


def smoothed(values, width=3):
    """The average of each value and its neighbours."""
    result = []
    for middle in range(len(values)):
        near = values[max(0, middle - width // 2):middle + width // 2 + 1]
        result.append(round(sum(near) / len(near), 1))
    return result


print("Smoothed:", smoothed(highs))

# The pipe |> hands a value from one function to the next.
def in_fahrenheit(values):
    return list(map(lambda degrees: degrees * 9 / 5 + 32, values))


let hottest = highs |> in_fahrenheit |> max |> round
print("The hottest day had", hottest, "°F")

# The days grouped by what to do
plans = {}
for day, mm in zip(DAYS, rain):
    plans.setdefault(remark(mm), []).append(day[:3])
for plan, days in sorted(plans.items(), key=lambda item: (-len(item[1]), item[0])):
    print(f"{plan}: {' '.join(days)}")

ranking = sorted(range(7), key=lambda i: (rain[i], -highs[i]))
print("Best days for a picnic:", [DAYS[i] for i in ranking[:3]])
