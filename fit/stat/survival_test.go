package stat_test

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"example.com/rhyme/fit/stat"
)

// Remission in weeks under acute myelogenous leukaemia, with and without
// maintenance chemotherapy: the data set aml of R's survival (Miller 1981).
var (
	maintained     = []float64{9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161}
	maintainedEnds = ends("11011011010")
	unmaintained   = []float64{5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45}
	unmaintainEnds = ends("111110111111")
)

// ends reads 1 for a spell that ended and 0 for one that was lost.
func ends(s string) []bool {
	out := make([]bool, len(s))
	for i := range s {
		out[i] = s[i] == '1'
	}
	return out
}

// Expected values by R 4.2.2, survival 3.5-3:
//
//	s <- survfit(Surv(time, ended) ~ 1, conf.type = "log-log", conf.int = level)
//	s$time, s$n.risk, s$n.event, s$surv, s$surv*s$std.err, s$lower, s$upper
//	summary(s)$table[c("median", "0.95LCL", "0.95UCL")]
func TestKaplanMeier(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		name                 string
		time                 []float64
		ended                []bool
		level                float64
		median, lower, upper float64
		steps                []stat.SurvivalStep
	}{
		{"aml, maintained", maintained, maintainedEnds, 0.95, 31, 13, nan, []stat.SurvivalStep{
			{9, 11, 1, 0.9090909090909091, 0.0866784172041448, 0.5080802057699297, 0.9866738226678231},
			{13, 10, 1, 0.818181818181818, 0.116291299830333, 0.447428614682181, 0.951162228582492},
			{18, 8, 1, 0.715909090909091, 0.139664970557228, 0.350190385907938, 0.899023974191053},
			{23, 7, 1, 0.613636363636364, 0.152632331027312, 0.265752040001286, 0.835299243250221},
			{28, 6, 0, 0.613636363636364, 0.152632331027312, 0.265752040001286, 0.835299243250221},
			{31, 5, 1, 0.490909090909091, 0.164193267221136, 0.167330909776851, 0.753399790370811},
			{34, 4, 1, 0.3681818181818182, 0.1626688858270948, 0.0928295749369852, 0.6570408323981638},
			{45, 3, 0, 0.3681818181818182, 0.1626688858270948, 0.0928295749369852, 0.6570408323981638},
			{48, 2, 1, 0.1840909090909091, 0.1534927457862937, 0.0117384801231896, 0.5250148427266415},
			{161, 1, 0, 0.1840909090909091, 0.1534927457862937, 0.0117384801231896, 0.5250148427266415},
		}},
		{"aml, not maintained: ties, and everyone ends", unmaintained, unmaintainEnds, 0.9, 23, 8, 33, []stat.SurvivalStep{
			{5, 12, 2, 0.833333333333333, 0.107582870727984, 0.557477688568739, 0.944700474610229},
			{8, 10, 2, 0.666666666666667, 0.136082763487954, 0.395316024191377, 0.837659187149893},
			{12, 8, 1, 0.583333333333333, 0.142318760638328, 0.321473630202391, 0.774143163056829},
			{16, 7, 0, 0.583333333333333, 0.142318760638328, 0.321473630202391, 0.774143163056829},
			{23, 6, 1, 0.486111111111111, 0.148130062553483, 0.235714447201328, 0.697651494082534},
			{27, 5, 1, 0.388888888888889, 0.146986183948033, 0.161354657090253, 0.613239953213980},
			{30, 4, 1, 0.2916666666666667, 0.1387151691349874, 0.0977988748725329, 0.5204694289697093},
			{33, 3, 1, 0.1944444444444445, 0.1218745053804462, 0.0462623450053785, 0.4178786178462732},
			{43, 2, 1, 0.0972222222222222, 0.0918663649675205, 0.0106683029031330, 0.3022674715437852},
			{45, 1, 1, 0, nan, nan, nan},
		}},
		{"a half, then less: the middle", []float64{4, 3, 2, 1}, ends("1111"), 0.9, 2.5, 1, nan, []stat.SurvivalStep{
			{1, 4, 1, 0.75, 0.216506350946110, 0.223408973681388, 0.946276986935161},
			{2, 3, 1, 0.5, 0.25, 0.103260983970386, 0.809282598852261},
			{3, 2, 1, 0.25, 0.2165063509461096, 0.0207835193959154, 0.6088816329305651},
			{4, 1, 1, 0, nan, nan, nan},
		}},
		{"a half to the end: where it begins", []float64{1, 2, 3, 4}, ends("1100"), 0.9, 2, 1, nan, []stat.SurvivalStep{
			{1, 4, 1, 0.75, 0.216506350946110, 0.223408973681388, 0.946276986935161},
			{2, 3, 1, 0.5, 0.25, 0.103260983970386, 0.809282598852261},
			{3, 2, 0, 0.5, 0.25, 0.103260983970386, 0.809282598852261},
			{4, 1, 0, 0.5, 0.25, 0.103260983970386, 0.809282598852261},
		}},
		{"never a half", []float64{5, 6, 7}, ends("100"), 0.9, nan, 5, nan, []stat.SurvivalStep{
			{5, 3, 1, 0.666666666666667, 0.272165526975909, 0.119521324634113, 0.925526458642097},
			{6, 2, 0, 0.666666666666667, 0.272165526975909, 0.119521324634113, 0.925526458642097},
			{7, 1, 0, 0.666666666666667, 0.272165526975909, 0.119521324634113, 0.925526458642097},
		}},
		{"nothing ends", []float64{5, 6}, ends("00"), 0.9, nan, nan, nan, []stat.SurvivalStep{
			{5, 2, 0, 1, 0, nan, nan}, {6, 1, 0, 1, 0, nan, nan},
		}},
		{"an end at once; one lost as two end", []float64{2, 0, 2, 5, 2}, ends("11011"), 0.9, 2, 0, nan, []stat.SurvivalStep{
			{0, 5, 1, 0.8, 0.178885438199983, 0.313519507524669, 0.957979430601115},
			{2, 4, 2, 0.4, 0.219089023002067, 0.0863529646889171, 0.7097904400057843},
			{5, 1, 1, 0, nan, nan, nan},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := stat.KaplanMeier(c.time, c.ended, c.level)
			if err != nil {
				t.Fatal(err)
			}
			same(t, "median", s.Median, c.median)
			same(t, "its lower limit", s.Lower, c.lower)
			same(t, "its upper limit", s.Upper, c.upper)
			if len(s.Steps) != len(c.steps) {
				t.Fatalf("%d steps, want %d", len(s.Steps), len(c.steps))
			}
			for i, want := range c.steps {
				got := s.Steps[i]
				if got.Time != want.Time || got.AtRisk != want.AtRisk || got.Ended != want.Ended {
					t.Errorf("step %d is %+v, want %+v", i, got, want)
				}
				at := fmt.Sprintf(" at %g", want.Time)
				same(t, "survival"+at, got.Survival, want.Survival)
				same(t, "standard error"+at, got.StdErr, want.StdErr)
				same(t, "lower limit"+at, got.Lower, want.Lower)
				same(t, "upper limit"+at, got.Upper, want.Upper)
			}
		})
	}
}

func TestKaplanMeierRefuses(t *testing.T) {
	for name, time := range map[string][]float64{
		"no spells": {}, "fewer ends than spells": {1, 2}, "a negative length": {-1}, "no number": {math.NaN()}, "no end of time": {math.Inf(1)},
	} {
		if _, err := stat.KaplanMeier(time, make([]bool, min(1, len(time))), 0.9); !errors.Is(err, stat.ErrSpells) {
			t.Errorf("%s: error %v, want ErrSpells", name, err)
		}
	}
}

// same compares to ten digits, NaN with NaN.
func same(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.IsNaN(want) != math.IsNaN(got) || math.Abs(got-want) > 1e-10*math.Abs(want) {
		t.Errorf("%s = %.15g, want %.15g", what, got, want)
	}
}

func ExampleKaplanMeier() {
	s, err := stat.KaplanMeier(unmaintained, unmaintainEnds, 0.9)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%d of %d ended; half of them within %g weeks (%g to %g)\n", s.Ended, s.Spells, s.Median, s.Lower, s.Upper)
	// Output: 11 of 12 ended; half of them within 23 weeks (8 to 33)
}
